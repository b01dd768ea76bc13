'use client'

import { useEffect, useRef, useState } from 'react'
import type { CartLineView, CartView } from '#lib/cart/cart-view.ts'
import { Button } from '../ui/button.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Link } from '../ui/link.tsx'
import { Sheet } from '../ui/sheet.tsx'
import { CartLine } from './cart-line.tsx'
import { CartSums } from './cart-sums.tsx'
import type { FormAction } from './form-action.ts'
import { FreeShippingLine } from './free-shipping-line.tsx'
import { useCart } from './use-cart.ts'

type CartDrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  /** The cart as adding has answered it. */
  added: CartView
  addedVariantId: string
  freeShippingFromMinor: number | null
  setQuantity: FormAction<CartView>
}

/** What is in the cart, the thing just added first, and the way on. */
export function CartDrawer(props: CartDrawerProps) {
  const { open, onOpenChange, added, addedVariantId, freeShippingFromMinor, setQuantity } = props
  const { cart, answer, action, pending, change, message } = useCart(added, setQuantity)
  const [removed, setRemoved] = useState<CartLineView | null>(null)
  const [cartOfRemoval, setCartOfRemoval] = useState(added)
  // What was added afterwards is the news, not what was taken out before.
  if (cartOfRemoval !== added) {
    setCartOfRemoval(added)
    setRemoved(null)
  }
  const undo = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (removed) undo.current?.focus()
  }, [removed])

  const lines = cart.lines.toSorted(
    (a, b) => Number(b.variantId === addedVariantId) - Number(a.variantId === addedVariantId),
  )
  const blocked = lines.some(({ quantity, stock }) => quantity > stock)
  return (
    <Sheet
      open={open}
      onOpenChange={onOpenChange}
      title={cart.lines.length > 0 && !removed ? 'Added to your cart' : 'Your cart'}
      footer={
        <div className="space-y-3">
          <FreeShippingLine
            subtotalMinor={cart.totalMinor}
            freeFromMinor={freeShippingFromMinor}
            currency={cart.currency}
          />
          <CartSums cart={cart} />
          {lines.length === 0 || blocked ? null : (
            <Button asChild size="lg" className="w-full">
              <Link href="/checkout">Go to checkout</Link>
            </Button>
          )}
          <Button asChild variant="ghost" className="w-full">
            <Link href="/cart">View cart</Link>
          </Button>
        </div>
      }
    >
      <div className="space-y-3 empty:hidden">
        <FormMessage>{message}</FormMessage>
        {removed ? (
          <FormMessage tone="info">
            {removed.title} was removed.{' '}
            <button
              ref={undo}
              type="button"
              onClick={() => {
                change(removed.variantId, removed.quantity)
                setRemoved(null)
              }}
              className="font-medium text-accent-text underline underline-offset-4"
            >
              Undo
            </button>
          </FormMessage>
        ) : null}
      </div>
      <ul aria-busy={pending} className="divide-y divide-line">
        {lines.map((line) => (
          <li key={line.variantId} className="py-4">
            <CartLine
              compact
              line={line}
              currency={cart.currency}
              answer={answer}
              action={action}
              onChange={change}
              onRemove={(gone) => {
                change(gone.variantId, 0)
                setRemoved(gone)
              }}
            />
          </li>
        ))}
      </ul>
      {lines.length === 0 ? <p className="py-6 text-14 text-muted">Your cart is empty.</p> : null}
    </Sheet>
  )
}
