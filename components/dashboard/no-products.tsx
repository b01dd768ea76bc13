import { Package } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** @param narrowed a filter or a search is on: then there may well be products */
export function NoProducts({ narrowed }: { narrowed: boolean }) {
  const picture = <Package aria-hidden size={40} strokeWidth={1} />
  if (narrowed) {
    return (
      <EmptyState
        picture={picture}
        title="No product fits"
        text="Try part of a title or of an SKU, or look at all products."
        action={
          <Button asChild variant="secondary">
            <Link href="/admin/products">Show all products</Link>
          </Button>
        }
      />
    )
  }
  return (
    <EmptyState
      picture={picture}
      title="Nothing to sell yet"
      text="A title, a price and one good picture: more it does not take to put your first product on sale."
      action={
        <Button asChild>
          <Link href="/admin/products/new">Add product</Link>
        </Button>
      }
    />
  )
}
