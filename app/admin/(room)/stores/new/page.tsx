import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ConsoleCreateForm } from '#components/platform/console-create-form.tsx'
import { tenantUrl } from '#lib/tenancy/tenant-url.ts'
import { requireOperator } from '#lib/web/store-page.ts'
import { createStoreAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Create store' }

export default async function NewStorePage() {
  await requireOperator()
  return (
    <>
      <PageHead
        back={{ href: '/admin', label: 'Stores' }}
        title="Create store"
        meaning="Opens a store on behalf of its owner, with example products and its own address."
      />
      <ConsoleCreateForm action={createStoreAction} domain={new URL(tenantUrl({ slug: 'store' })).host.slice(5)} />
    </>
  )
}
