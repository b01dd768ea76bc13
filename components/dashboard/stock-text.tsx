import { cn } from '#components/ui/class-names.ts'

/** How many are left; the few and the none stand out, in words as well. */
const FEW = 5

type StockTextProps = { stock: number; tracked?: boolean; unit?: boolean }

export function StockText({ stock, tracked = true, unit = false }: StockTextProps) {
  if (!tracked) return <span className="text-muted">Not counted</span>
  const words = stock === 0 ? 'Sold out' : `${stock.toLocaleString('en-US')}${unit ? ' in stock' : ''}`
  return (
    <span className={cn('tabular-nums', stock === 0 ? 'text-red' : stock <= FEW ? 'text-amber' : unit && 'text-muted')}>
      {words}
    </span>
  )
}
