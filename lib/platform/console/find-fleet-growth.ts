import { publicDb } from '#lib/db/public-db.ts'

const DAYS = 30
const SHOWN = 5

export type StoreGrowth = {
  id: string
  name: string
  bytes: number
  /** Since the first measurement of the last 30 days; null when there is one only. */
  grownBytes: number | null
  /** Bytes a day, oldest first. */
  course: number[]
}

export type FleetGrowth = {
  bytes: number
  /** As above, for all stores together. */
  grownBytes: number | null
  course: number[]
  /** How many days were measured: growth shows from the second on. */
  days: number
  largest: StoreGrowth[]
  fastest: StoreGrowth[]
}

type Ends = { id: string; name: string; bytes: bigint; first: bigint; days: number }

/** What the stores take on disk, and how that changed in the last 30 days, from what is measured once a day. */
export async function findFleetGrowth(): Promise<FleetGrowth> {
  const [ends, totals] = await Promise.all([
    publicDb().$queryRaw<Ends[]>`
      WITH recent AS (
        SELECT tenant_id, min(measured_on) AS oldest, max(measured_on) AS newest, count(*)::int AS days
          FROM public.tenant_size WHERE measured_on > CURRENT_DATE - ${DAYS}::int GROUP BY tenant_id
      ), ends AS (
        SELECT t.id, t.name, last.bytes, first.bytes AS first, recent.days,
               row_number() OVER (ORDER BY last.bytes DESC, t.id) AS by_size,
               row_number() OVER (ORDER BY last.bytes - first.bytes DESC, t.id) AS by_growth
          FROM recent
          JOIN public.tenant t ON t.id = recent.tenant_id
          JOIN public.tenant_size last ON last.tenant_id = t.id AND last.measured_on = recent.newest
          JOIN public.tenant_size first ON first.tenant_id = t.id AND first.measured_on = recent.oldest
      )
      SELECT id, name, bytes, first, days FROM ends
       WHERE by_size <= ${SHOWN} OR (by_growth <= ${SHOWN} AND bytes > first)`,
    publicDb().$queryRaw<{ bytes: bigint }[]>`
      SELECT sum(bytes)::bigint AS bytes FROM public.tenant_size
       WHERE measured_on > CURRENT_DATE - ${DAYS}::int GROUP BY measured_on ORDER BY measured_on`,
  ])
  const courses = await coursesOf(ends.map(({ id }) => id))
  const stores = ends.map(
    ({ id, name, bytes, first, days }): StoreGrowth => ({
      id,
      name,
      bytes: Number(bytes),
      grownBytes: days > 1 ? Number(bytes - first) : null,
      course: courses.get(id) ?? [],
    }),
  )
  const course = totals.map(({ bytes }) => Number(bytes))
  const bytes = course.at(-1) ?? 0
  const grown = (store: StoreGrowth) => store.grownBytes ?? 0
  return {
    bytes,
    grownBytes: course.length > 1 ? bytes - (course[0] ?? 0) : null,
    course,
    days: course.length,
    largest: stores.toSorted((a, b) => b.bytes - a.bytes).slice(0, SHOWN),
    fastest: stores
      .filter((store) => grown(store) > 0)
      .toSorted((a, b) => grown(b) - grown(a))
      .slice(0, SHOWN),
  }
}

async function coursesOf(tenantIds: string[]): Promise<Map<string, number[]>> {
  const rows = await publicDb().$queryRaw<{ id: string; bytes: bigint }[]>`
    SELECT tenant_id AS id, bytes FROM public.tenant_size
     WHERE tenant_id = ANY(${tenantIds}::text[]) AND measured_on > CURRENT_DATE - ${DAYS}::int
     ORDER BY tenant_id, measured_on`
  const courses = new Map<string, number[]>()
  for (const { id, bytes } of rows) courses.set(id, [...(courses.get(id) ?? []), Number(bytes)])
  return courses
}
