import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountFrame } from '#components/shop/account-frame.tsx'
import { ProductGrid } from '#components/shop/product-grid.tsx'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { Link } from '#components/ui/link.tsx'
import { visitorContext } from '#lib/web/store-page.ts'
import { findWishes } from '#lib/wishlist/find-wishes.ts'

export const metadata: Metadata = { title: 'Wishlist', robots: { index: false } }

export default async function WishlistPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await visitorContext(params)
  if (ctx.actor.kind !== 'customer') redirect('/account/sign-in?next=/account/wishlist')
  const products = await findWishes(ctx)
  return (
    <AccountFrame title="Wishlist">
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
    </AccountFrame>
  )
}
