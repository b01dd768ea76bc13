'use client'

import { useEffect, useRef, useState } from 'react'
import type { CartLineView } from '#lib/cart/cart-view.ts'
import { MAX_QUANTITY } from '#lib/cart/max-quantity.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { Badge } from '../ui/badge.tsx'
import { classList } from '../ui/class-list.ts'
import { Link } from '../ui/link.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { QuantityStepper } from './quantity-stepper.tsx'

/** How long after the last press the store is told, ms: three presses are one change. */
const SETTLE_MS = 400

type CartLineProps = {
  line: CartLineView
  currency: string
  /** Smaller, for the drawer. */
  compact?: boolean
  /** Another object with each answer of the store: after a refusal the number shown goes back to what holds. */
  answer: object
  /** For browsers without a script: the line is then a form of its own. */
  action: (form: FormData) => void
  onChange: (variantId: string, quantity: number) => void
  onRemove: (line: CartLineView) => void
}

export function CartLine({ line, currency, compact = false, answer, action, onChange, onRemove }: CartLineProps) {
  const [quantity, setQuantity] = useState(line.quantity)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer counts, also one that changed nothing
  useEffect(() => setQuantity(line.quantity), [line.quantity, answer])
  useEffect(() => () => clearTimeout(timer.current), [])

  const settle = (next: number) => {
    setQuantity(next)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => onChange(line.variantId, next), SETTLE_MS)
  }
  return (
    <form
      action={action}
      onSubmit={(event) => {
        event.preventDefault()
        clearTimeout(timer.current)
        onChange(line.variantId, quantity)
      }}
      className={classList('flex gap-4', !compact && 'sm:gap-6')}
    >
      <input type="hidden" name="variantId" value={line.variantId} />
      <Link href={`/products/${line.productSlug}`} tabIndex={-1} aria-hidden className="shrink-0">
        <PictureFrame
          picture={line.picture}
          title={line.title}
          sizes={compact ? '72px' : '112px'}
          decorative
          className={classList('aspect-[4/5] rounded-control!', compact ? 'w-18' : 'w-20 sm:w-28')}
        />
      </Link>
      <div className="flex min-w-0 flex-1 flex-col">
        <div className={classList('flex justify-between gap-y-1', compact ? 'gap-x-4 text-14' : 'flex-wrap gap-x-6')}>
          <p className="min-w-0 break-words">
            <Link
              href={`/products/${line.productSlug}`}
              className="inline-block min-h-6 underline-offset-4 hover:underline"
            >
              {line.title}
            </Link>
          </p>
          <p className="font-medium tabular-nums">{formatMoney(line.unitPriceMinor * quantity, currency)}</p>
        </div>
        {line.variantTitle ? <p className="text-14 text-muted">{line.variantTitle}</p> : null}
        {line.discountMinor > 0 ? (
          <p className="text-13 text-accent-text tabular-nums">
            {line.discounts.map(({ title }) => title).join(', ')} −{formatMoney(line.discountMinor, currency)}
          </p>
        ) : null}
        {line.stock > 0 && line.quantity > line.stock ? (
          <p className="text-13 text-red">Only {line.stock} left</p>
        ) : null}
        {quantity > 1 ? (
          <p className="text-13 text-muted tabular-nums">{formatMoney(line.unitPriceMinor, currency)} each</p>
        ) : null}
        {quantity >= line.stock && line.quantity <= line.stock ? (
          <p className="text-13 text-muted">{line.stock === 1 ? 'The last one' : `All ${line.stock} that are left`}</p>
        ) : null}
        <div className="mt-auto flex flex-wrap items-center gap-x-4 gap-y-2 pt-3">
          {line.stock > 0 ? (
            <QuantityStepper
              label={line.title}
              value={quantity}
              max={Math.min(line.stock, MAX_QUANTITY)}
              onChange={settle}
            />
          ) : (
            <Badge tone="red">Sold out</Badge>
          )}
          <button
            type="submit"
            name="quantity"
            value="0"
            onClick={(event) => {
              event.preventDefault()
              clearTimeout(timer.current)
              onRemove({ ...line, quantity })
            }}
            className="h-10 text-14 text-muted underline underline-offset-4 enabled:hover:text-text disabled:no-underline"
          >
            Remove<span className="sr-only"> {line.title}</span>
          </button>
          <noscript>
            <button type="submit" className="h-10 text-14 underline underline-offset-4">
              Update
            </button>
          </noscript>
        </div>
      </div>
    </form>
  )
}
