import { writtenDate } from '#lib/kernel/written-date.ts'
import type { OrderReturns as Returns } from '#lib/returns/find-order-returns.ts'
import { Undo2 } from '../ui/icons.tsx'
import type { FormAction } from './form-action.ts'
import { ReturnForm } from './return-form.tsx'
import { REASON_WORDS, RETURN_WORDS } from './return-words.ts'

type OrderReturnsProps = {
  returns: Returns
  action: FormAction<null>
  id: string
  doorKey: string
  timeZone: string
}

/** What was asked back and how it stands, and the form for more while there is time. */
export function OrderReturns({ returns, action, id, doorKey, timeZone }: OrderReturnsProps) {
  const { until, open } = returns
  if (returns.returns.length === 0 && (!until || open.length === 0)) return null
  return (
    <section aria-label="Returns" className="mt-10 border-line border-t pt-8">
      <h2 className="font-semibold text-18">Returns</h2>
      {returns.returns.length > 0 ? (
        <ul className="mt-4 divide-y divide-line rounded-card border border-line">
          {returns.returns.map((one) => (
            <li key={one.id} className="p-4 text-14">
              <p className="font-medium">{RETURN_WORDS[one.status]}</p>
              <p className="text-muted">{writtenDate(one.createdAt, timeZone)}</p>
              <ul className="mt-2">
                {one.lines.map((line) => (
                  <li key={line.orderLineId} className="break-words">
                    {line.quantity} × {line.title}
                    {line.variantTitle ? `, ${line.variantTitle}` : ''}
                    <span className="text-muted"> · {REASON_WORDS[line.reason]}</span>
                  </li>
                ))}
              </ul>
              {one.reply ? (
                <p className="mt-2 whitespace-pre-line break-words rounded-control bg-sunken p-3">{one.reply}</p>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      {until && open.length > 0 ? (
        <details className="group mt-4">
          <summary className="inline-flex h-10 cursor-pointer list-none items-center gap-2 rounded-control border border-line-strong bg-surface px-4 font-medium text-14 hover:bg-sunken [&::-webkit-details-marker]:hidden">
            <Undo2 aria-hidden size={16} strokeWidth={1.5} />
            Return something
          </summary>
          <p className="mt-4 text-14 text-muted">You can ask until {writtenDate(until, timeZone)}.</p>
          <ReturnForm action={action} id={id} doorKey={doorKey} lines={open} />
        </details>
      ) : null}
    </section>
  )
}
