import type { Metadata } from 'next'
import { CollectionForm } from '#components/dashboard/collection-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { createCollectionAction } from '../actions.ts'

export const metadata: Metadata = { title: 'New collection' }

type NewCollectionPageProps = { params: Promise<{ tenant: string }> }

export default async function NewCollectionPage({ params }: NewCollectionPageProps) {
  const ctx = await staffContext(params, 'products:write')
  const { currency } = await getStoreSettings(ctx.db)
  return (
    <>
      <PageHead back={{ href: '/admin/collections', label: 'Collections' }} title="New collection" />
      <CollectionForm action={createCollectionAction} collection={null} products={[]} currency={currency} excerpt="" />
    </>
  )
}
