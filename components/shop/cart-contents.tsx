'use client'

import type { CartLineView, CartView } from '#lib/cart/cart-view.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { ShoppingBag } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { CartLine } from './cart-line.tsx'
import { CartNote } from './cart-note.tsx'
import { CartSums } from './cart-sums.tsx'
import { CodeField } from './code-field.tsx'
import type { FormAction } from './form-action.ts'
import { FreeShippingLine } from './free-shipping-line.tsx'
import { useShopSession } from './session-store.ts'
import { showToast } from './show-toast.ts'
import { useCart } from './use-cart.ts'

type CartContentsProps = {
  initialCart: CartView
  freeShippingFromMinor: number | null
  setQuantity: FormAction<CartView>
  applyCode: FormAction<CartView>
  removeCode: FormAction<CartView>
  setNote: FormAction<CartView>
}

/** The cart: quantities, removal with Undo, what changed since, and the way to the checkout. */
export function CartContents(props: CartContentsProps) {
  const { initialCart, freeShippingFromMinor, setQuantity, applyCode, removeCode, setNote } = props
  const { cart, setCart, answer, action, pending, change, message } = useCart(initialCart, setQuantity)
  const remove = (line: CartLineView) => {
    change(line.variantId, 0)
    showToast({
      text: `${line.title} was removed`,
      action: { label: 'Undo', onClick: () => change(line.variantId, line.quantity) },
    })
  }
  const notice = useShopSession()?.notice ?? null
  const blocked = cart.lines.some(({ quantity, stock }) => quantity > stock)

  if (cart.lines.length === 0) {
    return (
      <>
        <CartNotices notices={cart.notices} message={message} />
        <EmptyState
          title="Your cart is empty"
          text="What you add stays here, also when you come back another day."
          picture={<ShoppingBag aria-hidden size={48} strokeWidth={1} />}
          action={
            <Button asChild>
              <Link href="/products">See all products</Link>
            </Button>
          }
        />
      </>
    )
  }
  return (
    <div className="grid gap-x-16 gap-y-10 pt-6 lg:grid-cols-[1fr_360px]">
      <section aria-label="Things in your cart" className="min-w-0">
        <CartNotices notices={cart.notices} message={message} />
        <fieldset disabled={notice !== null} className="min-w-0">
          <legend className="sr-only">Quantities</legend>
          <ul aria-busy={pending} className="divide-y divide-line border-line border-y">
            {cart.lines.map((line) => (
              <li key={line.variantId} className="py-5">
                <CartLine
                  line={line}
                  currency={cart.currency}
                  answer={answer}
                  action={action}
                  onChange={change}
                  onRemove={remove}
                />
              </li>
            ))}
          </ul>
        </fieldset>
        <CartNote key={cart.id} note={cart.note} save={setNote} />
      </section>
      <section aria-label="Total" className="self-start rounded-card bg-sunken p-6 lg:sticky lg:top-24">
        <FreeShippingLine
          subtotalMinor={cart.totalMinor}
          freeFromMinor={freeShippingFromMinor}
          currency={cart.currency}
        />
        <div className="not-first:mt-5 mb-5">
          <CodeField codes={cart.codes} apply={applyCode} remove={removeCode} onCart={setCart} />
        </div>
        <CartSums cart={cart} large />
        <p className="mt-1 text-13 text-muted">Delivery and taxes are added at checkout.</p>
        {blocked || notice ? (
          <>
            <Button size="lg" disabled className="mt-5 w-full">
              Go to checkout
            </Button>
            {notice ? (
              <p className="mt-3 text-13 text-muted">{notice}</p>
            ) : (
              <p className="mt-3 text-13 text-red">Change what is no longer there to go on.</p>
            )}
          </>
        ) : (
          <Button asChild size="lg" className="mt-5 w-full">
            <Link href="/checkout">Go to checkout</Link>
          </Button>
        )}
      </section>
    </div>
  )
}

function CartNotices({ notices, message }: { notices: readonly string[]; message: string | undefined }) {
  if (notices.length === 0 && !message) return null
  return (
    <div className="mb-5 space-y-3">
      <FormMessage>{message}</FormMessage>
      {notices.map((notice) => (
        <FormMessage key={notice} tone="info">
          {notice}
        </FormMessage>
      ))}
    </div>
  )
}
