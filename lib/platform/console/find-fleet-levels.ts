import { publicDb } from '#lib/db/public-db.ts'
import { loadMigrations } from '#lib/tenancy/migrate/load-migrations.ts'

export type FleetLevel = {
  /** The newest migration these stores have; null for stores that have none. */
  migration: string | null
  stores: number
  /** How many of them lack a migration that this version of Souk brings. */
  behind: number
}

export type FleetLevels = {
  stores: number
  behind: number
  /** Newest first. */
  levels: FleetLevel[]
  /** What this version brings and some stores lack, in the order it would run. */
  pending: { name: string; stores: number }[]
  /** How long all of it will take, from how long each took elsewhere, ms; null when one was never timed. */
  forecastMs: number | null
}

type Lacking = { name: string; stores: number; eachMs: number | null }

/** How many stores the runner migrates at once. */
const AT_ONCE = 3

/** Where every store stands, deleted ones too: two queries over the ledger, however many stores there are. */
export async function findFleetLevels(): Promise<FleetLevels> {
  const known = loadMigrations('tenant').map(({ name }) => name)
  const [levels, lacking] = await Promise.all([
    publicDb().$queryRaw<FleetLevel[]>`
      SELECT newest AS "migration", count(*)::int AS "stores",
             count(*) FILTER (WHERE applied < ${known.length}::int)::int AS "behind"
        FROM (SELECT max(l.name) AS newest, count(l.name) FILTER (WHERE l.name = ANY(${known}::text[])) AS applied
                FROM public.tenant t LEFT JOIN public.migration_ledger l ON l.schema_name = t.schema_name
               GROUP BY t.id) AS store
       GROUP BY newest ORDER BY newest DESC NULLS LAST`,
    publicDb().$queryRaw<Lacking[]>`
      SELECT known.name AS "name", count(*)::int AS "stores",
             (SELECT avg(duration_ms)::float8 FROM public.migration_ledger l WHERE l.name = known.name) AS "eachMs"
        FROM unnest(${known}::text[]) AS known (name) CROSS JOIN public.tenant t
       WHERE NOT EXISTS (SELECT 1 FROM public.migration_ledger l
                          WHERE l.schema_name = t.schema_name AND l.name = known.name)
       GROUP BY known.name ORDER BY known.name`,
  ])
  return {
    stores: sum(levels.map(({ stores }) => stores)),
    behind: sum(levels.map((level) => level.behind)),
    levels,
    pending: lacking.map(({ name, stores }) => ({ name, stores })),
    forecastMs: lacking.some(({ eachMs }) => eachMs === null)
      ? null
      : sum(lacking.map(({ stores, eachMs }) => stores * (eachMs ?? 0))) / AT_ONCE,
  }
}

function sum(counts: number[]): number {
  return counts.reduce((total, count) => total + count, 0)
}
