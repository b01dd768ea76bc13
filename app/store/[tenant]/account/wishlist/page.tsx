import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { ProductGrid } from '#components/shop/product-grid.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { visitorContext } from '#lib/web/store-page.ts'
import { findWishes } from '#lib/wishlist/find-wishes.ts'

export const metadata: Metadata = { title: 'Your wishlist', robots: { index: false } }

export default async function WishlistPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await visitorContext(params)
  if (ctx.actor.kind !== 'customer') redirect('/account/sign-in?next=/account/wishlist')
  const products = await findWishes(ctx)
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <nav aria-label="Where you are" className="pt-8 text-13 text-muted">
        <Link href="/account" className="underline-offset-4 hover:underline">
          Your account
        </Link>
      </nav>
      <PageHead title="Your wishlist" className="mb-8 pt-3 lg:mb-12 lg:pt-4" />
      {products.length > 0 ? (
        <ProductGrid products={products} priorityCount={2} />
      ) : (
        <EmptyState
          title="Nothing on it yet"
          text="Press the heart of a product, and you find it here again."
          action={
            <Button asChild variant="secondary">
              <Link href="/products">See all products</Link>
            </Button>
          }
        />
      )}
    </PageWidth>
  )
}
