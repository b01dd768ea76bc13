'use client'

import { lazy, type ReactNode, Suspense, useActionState, useEffect, useRef, useState } from 'react'
import type { CartView } from '#lib/cart/cart-view.ts'
import { MAX_QUANTITY } from '#lib/cart/max-quantity.ts'
import type { ProductOption, VariantView } from '#lib/catalog/product-view.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { Button } from '../ui/button.tsx'
import { Link } from '../ui/link.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'
import { OptionButtons } from './option-buttons.tsx'
import { Price } from './price.tsx'
import { QuantityStepper } from './quantity-stepper.tsx'
import { refreshShopSession, showCartCount, useShopSession } from './session-store.ts'
import { StickyBuyBar } from './sticky-buy-bar.tsx'
import { StockLine } from './stock-line.tsx'
import { StockNoticeForm } from './stock-notice-form.tsx'
import { useVariant } from './use-variant.ts'

/** Comes with the first thing that is added: nobody pays for it before. */
const CartDrawer = lazy(() => import('./cart-drawer.tsx').then((module) => ({ default: module.CartDrawer })))

/** Nothing is said before something was pressed. */
const FormMessage = lazy(() => import('../ui/form-message.tsx').then((module) => ({ default: module.FormMessage })))

const NOTHING_ADDED: FormState<CartView> = { status: 'idle', fieldErrors: {}, values: {} }

type BuyBoxProps = {
  title: string
  currency: string
  options: readonly ProductOption[]
  variants: readonly VariantView[]
  freeShippingFromMinor: number | null
  addToCart: FormAction<CartView>
  setCartQuantity: FormAction<CartView>
  askForStockNotice: FormAction<null>
  /** What chooses a variant where no scripts run; drawn by the server. */
  withoutScripts: ReactNode
}

/** Options, quantity and the one button; adding opens the drawer with what was added. */
export function BuyBox(props: BuyBoxProps) {
  const { title, currency, options, variants, freeShippingFromMinor, addToCart, setCartQuantity, withoutScripts } =
    props
  const [state, formAction] = useActionState(addToCart, NOTHING_ADDED)
  const { variant, choose } = useVariant(variants)
  const [quantity, setQuantity] = useState(1)
  const [drawerOpen, setDrawerOpen] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const notice = useShopSession()?.notice ?? null

  useEffect(() => {
    // The store closed while this page was open: the whole shop says so from now on.
    if (state.code === 'read-only') void refreshShopSession()
    if (state.status !== 'success' || !state.data) return
    showCartCount(state.data.count)
    setDrawerOpen(true)
  }, [state])

  if (!variant) return null
  const soldOut = !variant.available
  const left = variant.tracked ? variant.stock : MAX_QUANTITY
  const canBuy = !soldOut && notice === null
  const label = soldOut ? 'Sold out' : canBuy ? 'Add to cart' : 'No orders at the moment'
  const error =
    state.status === 'error' && notice === null ? (state.message ?? Object.values(state.fieldErrors)[0]) : undefined
  return (
    <>
      <Price
        priceMinor={variant.priceMinor}
        compareAtMinor={variant.compareAtMinor}
        currency={currency}
        className="mt-3 text-18 sm:text-22"
      />
      <form ref={form} id="buy" action={formAction} className="mt-6 space-y-5">
        <input type="hidden" name="variantId" value={variant.id} />
        {variants.length > 1 ? (
          <>
            {withoutScripts}
            <div className="space-y-5 noscript:hidden">
              <OptionButtons options={options} variants={variants} chosen={variant.optionValues} onChoose={choose} />
            </div>
          </>
        ) : null}
        <StockLine stock={left} />
        <div className="flex gap-3">
          {canBuy ? (
            <QuantityStepper
              label={title}
              value={Math.min(quantity, left)}
              max={left}
              onChange={setQuantity}
              size="lg"
              className="shrink-0"
            />
          ) : null}
          <SubmitButton size="lg" className="min-w-0 flex-1" disabled={!canBuy} pendingLabel="Adding">
            {label}
          </SubmitButton>
        </div>
        {error ? <Said>{error}</Said> : null}
        {notice ? <p className="text-14 text-muted">{notice}</p> : null}
        {state.status === 'success' ? (
          <Said tone="success">
            It is in your cart.{' '}
            <Link href="/cart" className="underline underline-offset-4">
              View cart
            </Link>
          </Said>
        ) : null}
      </form>
      {variant.sku ? <p className="mt-4 break-words text-13 text-muted">Item number {variant.sku}</p> : null}
      {soldOut && notice === null ? (
        <StockNoticeForm key={variant.id} variantId={variant.id} ask={props.askForStockNotice} />
      ) : null}
      <StickyBuyBar
        watched={form}
        title={variant.title ? `${title}, ${variant.title}` : title}
        priceMinor={variant.priceMinor}
        currency={currency}
      >
        <Button type="submit" form="buy" disabled={!canBuy}>
          {label}
        </Button>
      </StickyBuyBar>
      {state.data ? (
        <Suspense>
          <CartDrawer
            open={drawerOpen}
            onOpenChange={setDrawerOpen}
            added={state.data}
            addedVariantId={variant.id}
            freeShippingFromMinor={freeShippingFromMinor}
            setQuantity={setCartQuantity}
          />
        </Suspense>
      ) : null}
    </>
  )
}

/** What came of the press. Where no script runs the plain words stay, for what is streamed later is never put in place. */
function Said({ tone, children }: { tone?: 'success'; children: ReactNode }) {
  return (
    <Suspense fallback={<p className="text-14">{children}</p>}>
      <FormMessage tone={tone}>{children}</FormMessage>
    </Suspense>
  )
}
