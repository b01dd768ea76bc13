import { formatMoney, type Minor } from '#lib/kernel/money.ts'

type FreeShippingLineProps = { subtotalMinor: Minor; freeFromMinor: Minor | null; currency: string }

/** How far it is to free delivery; nothing where delivery is never free. */
export function FreeShippingLine({ subtotalMinor, freeFromMinor, currency }: FreeShippingLineProps) {
  if (freeFromMinor === null || freeFromMinor <= 0) return null
  const missing = freeFromMinor - subtotalMinor
  const percent = Math.min(100, Math.round((subtotalMinor / freeFromMinor) * 100))
  return (
    <div className="text-13">
      <p>
        {missing > 0
          ? `${formatMoney(missing, currency)} more for free standard delivery`
          : 'Standard delivery is free for you'}
      </p>
      <div aria-hidden className="mt-2 h-1 overflow-hidden rounded-full bg-line">
        <div
          className="h-full rounded-full bg-accent transition-[width] duration-200"
          style={{ width: `${percent}%` }}
        />
      </div>
    </div>
  )
}
