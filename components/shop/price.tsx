import { formatMoney, type Minor } from '#lib/kernel/money.ts'
import { classList } from '../ui/class-list.ts'

type PriceProps = {
  priceMinor: Minor
  compareAtMinor?: Minor | null
  currency: string
  /** True for the lowest of several. */
  from?: boolean
  className?: string
}

/** A price, with the former one struck beside it when there is one. */
export function Price({ priceMinor, compareAtMinor, currency, from, className }: PriceProps) {
  const onSale = compareAtMinor !== null && compareAtMinor !== undefined && compareAtMinor > priceMinor
  return (
    <p className={classList('flex flex-wrap items-baseline gap-x-2 tabular-nums', className)}>
      {onSale ? <span className="sr-only">Now </span> : null}
      <span>
        {from ? 'From ' : ''}
        {formatMoney(priceMinor, currency)}
      </span>
      {onSale ? (
        <>
          <span className="sr-only">before </span>
          <s className="text-muted">{formatMoney(compareAtMinor, currency)}</s>
        </>
      ) : null}
    </p>
  )
}
