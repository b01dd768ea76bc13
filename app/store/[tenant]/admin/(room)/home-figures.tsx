import { FigureCard } from '#components/dashboard/figure-card.tsx'
import { homeFigures } from '#components/dashboard/home-figures.ts'
import { SalesChart } from '#components/dashboard/sales-chart.tsx'
import { ToDoList } from '#components/dashboard/to-do-list.tsx'
import { formatMoney } from '#lib/kernel/money.ts'
import type { DashboardHome } from '#lib/orders/get-dashboard-home.ts'

/** How the shop does, beside what waits for the merchant. */
export function HomeFigures({ home, currency }: { home: DashboardHome; currency: string }) {
  const figures = homeFigures(home)
  const money = (amount: number) => formatMoney(amount, currency)
  return (
    <>
      <dl className="grid grid-cols-2 gap-px overflow-hidden rounded-card border border-line bg-line xl:grid-cols-4">
        <FigureCard label="Sales today" figure={figures.today} words={money(figures.today.value)} against="yesterday" />
        <FigureCard
          label="Orders today"
          figure={figures.orders}
          words={figures.orders.value.toLocaleString('en-US')}
          against="yesterday"
        />
        <FigureCard
          label="Sales in 7 days"
          figure={figures.week}
          words={money(figures.week.value)}
          against="the week before"
        />
        <FigureCard
          label="Average order, 7 days"
          figure={figures.average}
          words={money(figures.average.value)}
          against="the week before"
        />
      </dl>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_360px]">
        <SalesChart days={home.salesByDay} currency={currency} />
        <ToDoList {...home} />
      </div>
    </>
  )
}
