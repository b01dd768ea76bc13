import { Shapes } from 'lucide-react'
import Link from 'next/link'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import type { CollectionRow } from '#lib/catalog/collection-view.ts'
import { RowLink } from './row-link.tsx'
import { Thumbnail } from './thumbnail.tsx'

/** Collections, one a row that opens as a whole. */
export function CollectionList({ collections }: { collections: readonly CollectionRow[] }) {
  if (collections.length === 0) {
    return (
      <EmptyState
        picture={<Shapes aria-hidden size={40} strokeWidth={1} />}
        title="No collections yet"
        text="Put products together that are looked for together: a season, a room, all that is on sale."
        action={
          <Button asChild>
            <Link href="/admin/collections/new">Add collection</Link>
          </Button>
        }
      />
    )
  }
  return (
    <ul className="divide-y divide-line">
      {collections.map(({ id, title, picture, productCount, byRule, published }) => (
        <li key={id} className="relative flex items-center gap-3 px-4 py-3 hover:bg-sunken lg:px-5">
          <Thumbnail picture={picture} className="size-10" />
          <div className="min-w-0 flex-1 text-14">
            <RowLink href={`/admin/collections/${id}`} className="block truncate">
              {title}
            </RowLink>
            <p className="text-13 text-muted tabular-nums">
              {productCount === 1 ? '1 product' : `${productCount} products`}, {byRule ? 'by a rule' : 'by hand'}
            </p>
          </div>
          <Badge tone={published ? 'green' : 'neutral'}>{published ? 'In the shop' : 'Hidden'}</Badge>
        </li>
      ))}
    </ul>
  )
}
