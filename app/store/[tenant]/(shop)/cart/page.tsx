import type { Metadata } from 'next'
import { CartContents } from '#components/shop/cart-contents.tsx'
import { PageHead } from '#components/shop/page-head.tsx'
import { PageWidth } from '#components/shop/page-width.tsx'
import { getCart } from '#lib/cart/get-cart.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { applyCodeAction, removeCodeAction, setCartNoteAction, setCartQuantityAction } from './actions.ts'

/** Reads the visitor's cookies; the store's layout would have it cached. */
export const dynamic = 'force-dynamic'

export const metadata: Metadata = { title: 'Cart', robots: { index: false } }

export default async function CartPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await visitorContext(params)
  const [cart, settings] = await Promise.all([
    getCart(ctx.db, await visitorCartId(ctx)),
    storefrontSettings(ctx.tenant),
  ])
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title="Your cart" />
      <CartContents
        initialCart={cart}
        freeShippingFromMinor={settings.freeShippingFromMinor}
        setQuantity={setCartQuantityAction}
        applyCode={applyCodeAction}
        removeCode={removeCodeAction}
        setNote={setCartNoteAction}
      />
    </PageWidth>
  )
}
