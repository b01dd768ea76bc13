'use client'

import Link from 'next/link'
import type { CartView } from '#lib/cart/cart-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { Button } from '../ui/button.tsx'
import { Sheet, SheetContent } from '../ui/sheet.tsx'
import { FreeShippingLine } from './free-shipping-line.tsx'
import { PictureFrame } from './picture-frame.tsx'

type CartDrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  cart: CartView
  addedVariantId: string
  freeShippingFromMinor: number | null
}

/** What is in the cart, the thing just added first, and the way on. */
export function CartDrawer({ open, onOpenChange, cart, addedVariantId, freeShippingFromMinor }: CartDrawerProps) {
  const added = cart.lines.filter(({ variantId }) => variantId === addedVariantId)
  const others = cart.lines.filter(({ variantId }) => variantId !== addedVariantId)
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent
        title="Added to your cart"
        footer={
          <div className="space-y-3">
            <FreeShippingLine
              subtotalMinor={cart.subtotalMinor}
              freeFromMinor={freeShippingFromMinor}
              currency={cart.currency}
            />
            <p className="flex justify-between gap-4 text-16">
              <span>Subtotal</span>
              <span className="font-medium tabular-nums">{formatMoney(cart.subtotalMinor, cart.currency)}</span>
            </p>
            <Button asChild size="lg" className="w-full">
              <Link href="/checkout" prefetch={false}>
                Go to checkout
              </Link>
            </Button>
            <Button asChild variant="ghost" className="w-full">
              <Link href="/cart" prefetch={false}>
                View cart
              </Link>
            </Button>
          </div>
        }
      >
        <ul className="divide-y divide-line">
          {[...added, ...others].map((line) => (
            <li key={line.variantId} className="flex gap-4 py-4">
              <PictureFrame
                picture={line.picture}
                title={line.title}
                sizes="72px"
                decorative
                className="aspect-[4/5] w-18 shrink-0 rounded-control"
              />
              <div className="min-w-0 flex-1">
                <p className="line-clamp-2 break-words text-14">{line.title}</p>
                {line.variantTitle ? <p className="text-13 text-muted">{line.variantTitle}</p> : null}
                <p className="mt-1 text-13 text-muted tabular-nums">Quantity {line.quantity}</p>
              </div>
              <p className="shrink-0 text-14 tabular-nums">{formatMoney(line.lineTotalMinor, cart.currency)}</p>
            </li>
          ))}
        </ul>
      </SheetContent>
    </Sheet>
  )
}
