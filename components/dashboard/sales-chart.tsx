import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import { areaPath, linePath } from './chart-path.ts'
import type { SalesDay } from './home-figures.ts'

type SalesChartProps = { days: readonly SalesDay[]; currency: string }

const BOX = { width: 1000, height: 200, inset: 0 }

/** Sales of the last days as one thin line; the same figures as a table behind a toggle. */
export function SalesChart({ days, currency }: SalesChartProps) {
  const values = days.map((day) => day.salesMinor)
  const highest = Math.max(0, ...values)
  const total = values.reduce((sum, value) => sum + value, 0)
  return (
    <Card>
      <CardHeader action={<span className="font-semibold text-16 tabular-nums">{formatMoney(total, currency)}</span>}>
        <CardTitle>Sales</CardTitle>
        <p className="text-13 text-muted">The last {days.length} days</p>
      </CardHeader>
      <CardBody>
        <div className="relative" aria-hidden="true">
          <div className="flex justify-between text-12 text-muted tabular-nums">
            <span>{formatMoney(highest, currency)}</span>
          </div>
          <div className="relative mt-1 h-44 border-line border-t border-dashed">
            <svg
              viewBox={`0 0 ${BOX.width} ${BOX.height}`}
              preserveAspectRatio="none"
              className="absolute inset-0 size-full overflow-visible"
              fill="none"
              role="presentation"
            >
              <path d={areaPath(values, BOX)} className="fill-accent-soft opacity-60" />
              <path
                d={linePath(values, BOX)}
                className="stroke-accent-text"
                strokeWidth="1.5"
                strokeLinejoin="round"
                vectorEffect="non-scaling-stroke"
              />
            </svg>
            <DayColumns days={days} highest={highest} currency={currency} />
          </div>
          <div className="flex justify-between border-line border-t pt-1.5 text-12 text-muted">
            <span>{dayLabel(days[0]?.day)}</span>
            <span>Today</span>
          </div>
        </div>
        <details className="mt-4">
          <summary className="w-fit py-1 text-13 text-muted hover:text-text">Show as a table</summary>
          <div className="mt-3 max-h-72 overflow-y-auto">
            <Table>
              <caption className="sr-only">Sales by day</caption>
              <THead>
                <TR>
                  <TH>Day</TH>
                  <TH numeric>Orders</TH>
                  <TH numeric>Sales</TH>
                </TR>
              </THead>
              <TBody>
                {days.toReversed().map((day) => (
                  <TR key={day.day}>
                    <TD>{dayLabel(day.day)}</TD>
                    <TD numeric>{day.orders}</TD>
                    <TD numeric>{formatMoney(day.salesMinor, currency)}</TD>
                  </TR>
                ))}
              </TBody>
            </Table>
          </div>
        </details>
      </CardBody>
    </Card>
  )
}

/** What each day was, where the pointer is. */
function DayColumns({ days, highest, currency }: SalesChartProps & { highest: number }) {
  const last = Math.max(1, days.length - 1)
  return days.map((day, index) => (
    <span
      key={day.day}
      className="group absolute inset-y-0 -translate-x-1/2"
      style={{ left: `${(index / last) * 100}%`, width: `${100 / last}%` }}
    >
      <span className="absolute inset-y-0 left-1/2 hidden w-px bg-line-strong group-hover:block" />
      <span
        className="-translate-x-1/2 absolute left-1/2 hidden size-2 translate-y-1/2 rounded-full bg-accent-text group-hover:block"
        style={{ bottom: `${highest === 0 ? 0 : (day.salesMinor / highest) * 100}%` }}
      />
      <span
        className={`-top-2 absolute z-10 hidden w-max -translate-y-full rounded-control bg-text px-2 py-1 text-12 text-bg group-hover:block ${
          index > last / 2 ? 'right-1/2' : 'left-1/2'
        }`}
      >
        {dayLabel(day.day)}: {formatMoney(day.salesMinor, currency)}
      </span>
    </span>
  ))
}

/** "2026-11-03" → "Nov 3": a day of the store's calendar, so no time zone may move it. */
function dayLabel(day: string | undefined): string {
  if (!day) return ''
  const date = new Date(`${day.slice(0, 10)}T00:00:00Z`)
  return new Intl.DateTimeFormat('en-GB', { month: 'short', day: 'numeric', timeZone: 'UTC' }).format(date)
}
