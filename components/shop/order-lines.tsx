import type { Picture } from '#lib/content/picture.ts'
import { formatMoney, type Minor } from '#lib/kernel/money.ts'
import { PictureFrame } from './picture-frame.tsx'

type Line = {
  id: string
  title: string
  detail?: string
  quantity: number
  lineTotalMinor: Minor
  picture: Picture | null
}

/** Things with their number and price, small: for summaries and receipts. */
export function OrderLines({ lines, currency }: { lines: readonly Line[]; currency: string }) {
  return (
    <ul className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="flex items-start gap-4 py-4">
          <PictureFrame
            picture={line.picture}
            title={line.title}
            sizes="56px"
            decorative
            className="aspect-[4/5] w-14 shrink-0 rounded-control! border border-line"
          />
          <div className="min-w-0 flex-1 text-14">
            <p className="line-clamp-3 break-words">{line.title}</p>
            {line.detail ? <p className="text-muted">{line.detail}</p> : null}
            <p className="text-muted tabular-nums">Quantity {line.quantity}</p>
          </div>
          <p className="shrink-0 text-14 tabular-nums">{formatMoney(line.lineTotalMinor, currency)}</p>
        </li>
      ))}
    </ul>
  )
}
