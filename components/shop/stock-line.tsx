import { classList } from '../ui/class-list.ts'

/** From here on the number is worth telling. */
const FEW = 5

/** Whether it can be had, in one calm line. */
export function StockLine({ stock }: { stock: number }) {
  const text = stock === 0 ? 'Sold out for now' : stock <= FEW ? `Only ${stock} left` : 'In stock'
  return (
    <p className="flex items-center gap-2 text-14">
      <span
        aria-hidden
        className={classList(
          'size-2 rounded-full',
          stock === 0 ? 'bg-line-strong' : stock <= FEW ? 'bg-amber' : 'bg-green',
        )}
      />
      {text}
    </p>
  )
}
