export type SalesDay = { day: string; salesMinor: number; orders: number }

/** One figure, what it was in the period before, and its course over the days. */
export type Figure = { value: number; before: number; course: number[] }

/** The four figures of the dashboard's home, from the days of which the last is today. */
export function homeFigures({ salesByDay }: { salesByDay: readonly SalesDay[] }): {
  today: Figure
  orders: Figure
  week: Figure
  average: Figure
} {
  const sales = salesByDay.map((day) => day.salesMinor)
  const orders = salesByDay.map((day) => day.orders)
  const thisWeek = salesByDay.slice(-7)
  const weekBefore = salesByDay.slice(-14, -7)
  return {
    today: { value: sales.at(-1) ?? 0, before: sales.at(-2) ?? 0, course: sales },
    orders: { value: orders.at(-1) ?? 0, before: orders.at(-2) ?? 0, course: orders },
    week: { value: salesOf(thisWeek), before: salesOf(weekBefore), course: thisWeek.map((day) => day.salesMinor) },
    average: {
      value: averageOf(thisWeek),
      before: averageOf(weekBefore),
      course: thisWeek.map((day) => averageOf([day])),
    },
  }
}

function salesOf(days: readonly SalesDay[]): number {
  return days.reduce((sum, day) => sum + day.salesMinor, 0)
}

function averageOf(days: readonly SalesDay[]): number {
  const orders = days.reduce((sum, day) => sum + day.orders, 0)
  return orders === 0 ? 0 : Math.round(salesOf(days) / orders)
}
