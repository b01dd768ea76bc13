import { formatMoney } from '#lib/kernel/money.ts'
import type { InvoiceView } from '#lib/orders/invoice/invoice-view.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/class-names.ts'
import { Link } from '../ui/link.tsx'
import { PrintButton } from './print-button.tsx'

type InvoiceSheetProps = { invoice: InvoiceView; back: string; pdf: string }

/** An invoice as a page of paper: what is around it is not printed. */
export function InvoiceSheet({ invoice, back, pdf }: InvoiceSheetProps) {
  const money = (amount: number) => formatMoney(amount, invoice.currency)
  const [seller = '', ...contact] = invoice.seller
  return (
    <main className="min-h-dvh bg-sunken py-6 sm:py-10 print:bg-white print:py-0 print:text-black">
      <style>{'@page { size: A4; margin: 18mm }'}</style>
      <div className="mx-auto mb-4 flex max-w-[800px] items-center gap-2 px-4 print:hidden">
        <Button asChild variant="ghost" size="sm" className="-ml-3">
          <Link href={back}>Back to the order</Link>
        </Button>
        <span className="flex-1" />
        <Button asChild variant="secondary" size="sm">
          <a href={pdf}>Save as PDF</a>
        </Button>
        <PrintButton />
      </div>
      <article className="mx-auto max-w-[800px] bg-surface p-6 text-14 sm:rounded-card sm:border sm:border-line sm:p-12 print:max-w-none print:border-0 print:bg-white print:p-0">
        <header className="flex flex-wrap justify-between gap-x-8 gap-y-6">
          <div className="min-w-0">
            <p className="break-words font-semibold text-18">{seller}</p>
            <Lines lines={contact} className="text-muted print:text-black" />
          </div>
          <div className="sm:text-right">
            <h1 className="font-semibold text-28">Invoice</h1>
            <p className="break-all">{invoice.number}</p>
            <p>{invoice.date}</p>
          </div>
        </header>
        <section aria-label="Billed to" className="mt-10">
          <h2 className="text-13 text-muted print:text-black">Billed to</h2>
          <Lines lines={invoice.customer} className="mt-1" />
          <p className="mt-4 break-words text-muted print:text-black">Payment: {invoice.payment}</p>
        </section>
        <div className="mt-10 overflow-x-auto">
          <table className="w-full tabular-nums">
            <thead className="border-line border-b text-13 text-muted print:text-black">
              <tr>
                <th className="py-2 text-left font-normal">Description</th>
                <th className="py-2 pl-4 text-right font-normal">Quantity</th>
                <th className="hidden py-2 pl-4 text-right font-normal sm:table-cell print:table-cell">Price</th>
                <th className="py-2 pl-4 text-right font-normal">Amount</th>
              </tr>
            </thead>
            <tbody>
              {invoice.lines.map((line) => (
                <tr key={line.id} className="break-inside-avoid border-line border-b align-top">
                  <td className="py-2.5 [overflow-wrap:anywhere]">
                    {line.title}
                    {line.detail ? (
                      <span className="block text-13 text-muted print:text-black">{line.detail}</span>
                    ) : null}
                  </td>
                  <td className="py-2.5 pl-4 text-right">{line.quantity}</td>
                  <td className="hidden py-2.5 pl-4 text-right sm:table-cell print:table-cell">
                    {money(line.unitPriceMinor)}
                  </td>
                  <td className="py-2.5 pl-4 text-right">{money(line.lineTotalMinor)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <dl className="mt-5 ml-auto max-w-80 break-inside-avoid space-y-1.5 tabular-nums">
          {invoice.sums.map(({ kind, label, amountMinor }, index) => (
            <div
              // Two discounts may have one name.
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows are never moved
              key={index}
              className={cn(
                'flex justify-between gap-6',
                (kind === 'total' || kind === 'due') && 'font-semibold text-16',
                kind === 'total' && 'border-line border-t pt-2',
              )}
            >
              <dt className="min-w-0 [overflow-wrap:anywhere]">{label}</dt>
              <dd className="shrink-0">{money(amountMinor)}</dd>
            </div>
          ))}
        </dl>
      </article>
    </main>
  )
}

function Lines({ lines, className }: { lines: readonly string[]; className?: string }) {
  return (
    <p className={className}>
      {lines.map((line, index) => (
        // Two lines of an address may read the same.
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines are never moved
        <span key={index} className="block [overflow-wrap:anywhere]">
          {line}
        </span>
      ))}
    </p>
  )
}
