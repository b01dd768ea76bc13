import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { LatestOrders } from '#components/dashboard/latest-orders.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { may } from '#lib/auth/permissions.ts'
import { findProducts } from '#lib/catalog/find-products.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { getDashboardHome } from '#lib/orders/get-dashboard-home.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { HomeFigures } from './home-figures.tsx'
import { StoreFirstSteps } from './store-first-steps.tsx'

export const metadata: Metadata = { title: 'Home' }

type HomePageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ welcome?: string | string[] }>
}

export default async function HomePage({ params, searchParams }: HomePageProps) {
  const ctx = await staffContext(params, 'home:read')
  const [home, settings, { welcome }] = await Promise.all([
    getDashboardHome(ctx),
    getStoreSettings(ctx.db),
    searchParams,
  ])
  const isNew = welcome !== undefined || !home.hasOwnProduct
  return (
    <>
      <PageHead
        title={isNew ? `Welcome to ${settings.name}` : 'Home'}
        meaning={isNew ? 'Your shop is open. Here is what to do first.' : 'How your shop does, and what waits for you.'}
        action={
          isNew ? null : (
            <Button asChild>
              <Link href="/admin/products/new">
                <Plus aria-hidden size={16} strokeWidth={1.5} />
                Add product
              </Link>
            </Button>
          )
        }
      />
      <div className="grid gap-4">
        {isNew ? (
          <StoreFirstSteps
            hasOwnProduct={home.hasOwnProduct}
            hasExamples={(await findProducts(ctx, {})).items.some((product) => product.isExample)}
            hasLook={settings.logo !== null}
            mayChangeSettings={may(ctx.actor, 'settings:write')}
          />
        ) : null}
        {isNew && !home.hasOrders ? null : <HomeFigures home={home} currency={settings.currency} />}
        {isNew && !home.hasOrders ? null : (
          <LatestOrders orders={home.latestOrders} now={ctx.now()} timeZone={settings.timeZone} />
        )}
      </div>
    </>
  )
}
