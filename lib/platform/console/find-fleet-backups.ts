import { publicDb } from '#lib/db/public-db.ts'
import { env } from '#lib/env.ts'

/** A day and two hours: the nightly round may start late and take its time. */
const DUE_AFTER_MS = 26 * 3_600_000
const SHOWN = 10

export type BackupWanted = {
  tenantId: string
  name: string
  /** Of the newest good one; null when there is none. */
  takenAt: Date | null
  isDue: boolean
  /** Why the last try failed; null when it did not. */
  error: string | null
  failedAt: Date | null
}

export type FleetBackups = {
  /** How many stores should have a backup. */
  stores: number
  due: number
  /** How many are due, or failed the last time although they are not due yet. */
  total: number
  /** Those whose last try failed first, then the longest without one. */
  shown: BackupWanted[]
  kept: number
  bytes: number
  newestAt: Date | null
  /** False when nothing takes them but people. */
  isScheduled: boolean
}

/** What is backed up and what is not. Deleted stores are left out: nothing changes in them. */
export async function findFleetBackups(now: Date): Promise<FleetBackups> {
  const dueBefore = new Date(now.getTime() - DUE_AFTER_MS)
  const [rows, kept, stores] = await Promise.all([
    publicDb().$queryRaw<(BackupWanted & { due: number; total: number })[]>`
      WITH latest AS (
        SELECT DISTINCT ON (tenant_id) tenant_id, error, taken_at
          FROM public.tenant_backup ORDER BY tenant_id, taken_at DESC, id DESC
      ), good AS (
        SELECT tenant_id, max(taken_at) AS taken_at FROM public.tenant_backup WHERE key IS NOT NULL GROUP BY tenant_id
      ), wanted AS (
        SELECT t.id, t.name, good.taken_at, latest.error, latest.taken_at AS tried_at,
               good.taken_at IS NULL OR good.taken_at < ${dueBefore}::timestamptz AS is_due
          FROM public.tenant t
          LEFT JOIN good ON good.tenant_id = t.id
          LEFT JOIN latest ON latest.tenant_id = t.id
         WHERE t.status <> 'archived'
      )
      SELECT id AS "tenantId", name, taken_at AS "takenAt", is_due AS "isDue", error,
             CASE WHEN error IS NOT NULL THEN tried_at END AS "failedAt",
             (count(*) FILTER (WHERE is_due) OVER ())::int AS "due",
             (count(*) OVER ())::int AS "total"
        FROM wanted WHERE is_due OR error IS NOT NULL
       ORDER BY error IS NULL, taken_at NULLS FIRST, name, id LIMIT ${SHOWN}`,
    publicDb().tenantBackup.aggregate({
      where: { key: { not: null } },
      _count: true,
      _sum: { bytes: true },
      _max: { takenAt: true },
    }),
    publicDb().tenant.count({ where: { status: { not: 'archived' } } }),
  ])
  return {
    stores,
    due: rows[0]?.due ?? 0,
    total: rows[0]?.total ?? 0,
    shown: rows.map(({ due: _due, total: _total, ...row }) => row),
    kept: kept._count,
    bytes: Number(kept._sum.bytes ?? 0),
    newestAt: kept._max.takenAt,
    isScheduled: env().BACKUP_SCHEDULE !== 'off',
  }
}
