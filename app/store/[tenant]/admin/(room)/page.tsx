import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { FigureCard } from '#components/dashboard/figure-card.tsx'
import { homeFigures } from '#components/dashboard/home-figures.ts'
import { LatestOrders } from '#components/dashboard/latest-orders.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { SalesChart } from '#components/dashboard/sales-chart.tsx'
import { ToDoList } from '#components/dashboard/to-do-list.tsx'
import { Button } from '#components/ui/button.tsx'
import { may } from '#lib/auth/permissions.ts'
import { findProducts } from '#lib/catalog/find-products.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { getDashboardHome } from '#lib/orders/get-dashboard-home.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { StoreFirstSteps } from './store-first-steps.tsx'

export const metadata: Metadata = { title: 'Home' }

type HomePageProps = {
  params: Promise<{ tenant: string }>
  searchParams: Promise<{ welcome?: string | string[] }>
}

export default async function HomePage({ params, searchParams }: HomePageProps) {
  const ctx = await staffContext(params, 'home:read')
  const [home, settings, { welcome }] = await Promise.all([
    getDashboardHome(ctx),
    getStoreSettings(ctx.db),
    searchParams,
  ])
  const isNew = welcome !== undefined || !home.hasOwnProduct
  const figures = homeFigures(home)
  const money = (amount: number) => formatMoney(amount, settings.currency)
  return (
    <>
      <PageHead
        title={isNew ? `Welcome to ${settings.name}` : 'Home'}
        meaning={isNew ? 'Your shop is open. Here is what to do first.' : 'How your shop does, and what waits for you.'}
        action={
          isNew ? null : (
            <Button asChild>
              <Link href="/admin/products/new">
                <Plus aria-hidden size={16} strokeWidth={1.5} />
                Add product
              </Link>
            </Button>
          )
        }
      />
      <div className="grid gap-4">
        {isNew ? (
          <StoreFirstSteps
            hasOwnProduct={home.hasOwnProduct}
            hasExamples={(await findProducts(ctx, {})).items.some((product) => product.isExample)}
            hasLook={settings.logo !== null}
            mayChangeSettings={may(ctx.actor, 'settings:write')}
          />
        ) : null}
        <dl className="grid grid-cols-1 gap-px overflow-hidden rounded-card border border-line bg-line min-[420px]:grid-cols-2 xl:grid-cols-4">
          <FigureCard
            label="Sales today"
            figure={figures.today}
            words={money(figures.today.value)}
            against="yesterday"
          />
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
          <SalesChart days={home.salesByDay} currency={settings.currency} />
          <ToDoList toFulfil={home.toFulfil} unpaid={home.unpaid} lowStock={home.lowStock} />
        </div>
        <LatestOrders orders={home.latestOrders} now={ctx.now()} timeZone={settings.timeZone} />
      </div>
    </>
  )
}
