import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CollectionList } from '#components/dashboard/collection-list.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card } from '#components/ui/card.tsx'
import { findCollections } from '#lib/catalog/find-collections.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Collections' }

type CollectionsPageProps = { params: Promise<{ tenant: string }> }

export default async function CollectionsPage({ params }: CollectionsPageProps) {
  const ctx = await staffContext(params, 'products:read')
  return (
    <>
      <PageHead
        title="Collections"
        meaning="Products that belong together, chosen by hand or by a rule."
        action={
          <Button asChild>
            <Link href="/admin/collections/new">
              <Plus aria-hidden size={16} strokeWidth={1.5} />
              Add collection
            </Link>
          </Button>
        }
      />
      <Card>
        <CollectionList collections={await findCollections(ctx)} />
      </Card>
    </>
  )
}
