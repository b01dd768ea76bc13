import type { TenantTx } from '#lib/db/tenant-db.ts'

/** `day` is YYYY-MM-DD in the store's time zone. */
export type DaySales = { day: string; salesMinor: number; orders: number }

/**
 * Sales of the last days, today last, days without sales included: one query that sums in the database. A day begins at
 * midnight of the store's time zone; cancelled orders, and orders in a currency the store has left, do not count.
 */
export async function salesByDay(
  db: TenantTx,
  store: { timeZone: string; currency: string },
  now: Date,
  days: number,
): Promise<DaySales[]> {
  const at = now.toISOString()
  const { timeZone, currency } = store
  const rows = await db.$queryRaw<{ day: string; sales: bigint; orders: number }[]>`
    SELECT to_char(day, 'YYYY-MM-DD') AS "day",
      coalesce(sum("total_minor"), 0)::bigint AS "sales",
      count("order"."id")::int AS "orders"
    FROM generate_series(
      date_trunc('day', ${at}::timestamptz AT TIME ZONE ${timeZone}) - make_interval(days => ${days - 1}::int),
      date_trunc('day', ${at}::timestamptz AT TIME ZONE ${timeZone}),
      interval '1 day'
    ) AS day
    LEFT JOIN "order"
      ON "placed_at" >= day AT TIME ZONE ${timeZone}
      AND "placed_at" < (day + interval '1 day') AT TIME ZONE ${timeZone}
      AND "status" <> 'cancelled'
      AND "currency" = ${currency}
    GROUP BY day
    ORDER BY day`
  return rows.map(({ day, sales, orders }) => ({ day, salesMinor: Number(sales), orders }))
}
