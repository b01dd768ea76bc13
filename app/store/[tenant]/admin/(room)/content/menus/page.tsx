import type { Metadata } from 'next'
import { MenusForm } from '#components/dashboard/menus-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { getMenuForm } from '#lib/content/menus/get-menu-form.ts'
import { getShopMenus } from '#lib/content/menus/get-shop-menus.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateMenusAction } from './actions.ts'

export const metadata: Metadata = { title: 'Menus' }

export default async function MenusPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'content:write')
  const [form, shown] = await Promise.all([getMenuForm(ctx.db), getShopMenus(ctx.db)])
  return (
    <>
      <PageHead title="Menus" meaning="What stands in the head and in the foot of your shop." />
      <MenusForm action={updateMenusAction} form={form} shown={shown} />
    </>
  )
}
