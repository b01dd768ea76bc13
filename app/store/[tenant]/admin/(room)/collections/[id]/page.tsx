import { ExternalLink } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { CollectionForm } from '#components/dashboard/collection-form.tsx'
import { DeleteButton } from '#components/dashboard/delete-button.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getCollection } from '#lib/catalog/get-collection.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { plainTextOf } from '#lib/content/rich-text.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { deleteCollectionAction, updateCollectionAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Collection' }

type CollectionPageProps = {
  params: Promise<{ tenant: string; id: string }>
  searchParams: Promise<{ added?: string | string[] }>
}

const LONGEST_EXCERPT = 160

export default async function CollectionPage({ params, searchParams }: CollectionPageProps) {
  const ctx = await staffContext(params, 'products:write')
  const [{ id }, { added }] = await Promise.all([params, searchParams])
  const [found, { currency }] = await Promise.all([getCollection(ctx, id), getStoreSettings(ctx.db)])
  if (!found) notFound()
  const { collection, products } = found
  return (
    <>
      <PageHead
        back={{ href: '/admin/collections', label: 'Collections' }}
        title={collection.title}
        action={
          <>
            {collection.published ? (
              <Button asChild variant="secondary">
                <a href={`/collections/${collection.slug}`} target="_blank" rel="noreferrer">
                  <ExternalLink aria-hidden size={16} strokeWidth={1.5} />
                  View in the shop
                </a>
              </Button>
            ) : null}
            <DeleteButton
              action={deleteCollectionAction}
              fields={{ id: collection.id }}
              title={`Delete “${collection.title}”?`}
              description="Its products stay. The collection is gone for good, and links to it stop working."
              list="/admin/collections"
            />
          </>
        }
      />
      {added === undefined ? null : (
        <FormMessage tone="success" className="mb-4">
          {collection.published ? 'Added. It is in your shop now.' : 'Added. It is not in your shop yet.'}
        </FormMessage>
      )}
      <CollectionForm
        action={updateCollectionAction}
        collection={collection}
        products={products}
        currency={currency}
        excerpt={plainTextOf(collection.description, LONGEST_EXCERPT)}
      />
    </>
  )
}
