import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateFleet } from '#lib/tenancy/migrate/migrate-fleet.ts'
import { figure, heading, percentile, timed } from './report.ts'

const MIGRATION = `ALTER TABLE "product" ADD COLUMN "bench_note" TEXT;
CREATE INDEX "product_bench_note_idx" ON "product"("bench_note");`

/** Migrations of all stores: with nothing to do, and with a column and an index for each. */
export async function benchFleet(stores: number): Promise<void> {
  heading(`Migrating ${stores} stores`)
  const idle = await timed(5, () => migrateFleet({ actor: 'bench' }))
  figure('nothing to do, p50', seconds(percentile(idle, 0.5)), 'aim ≤ 1 s for 1,000')
  await inNewerVersion(async () => {
    const [busy = 0] = await timed(1, async () => {
      const { failed } = await migrateFleet({ actor: 'bench' })
      if (failed[0]) throw new Error(failed[0].error)
    })
    figure('ADD COLUMN + CREATE INDEX', seconds(busy), 'aim ≤ 10 s for 1,000')
    figure('stores a second', (stores / (busy / 1_000)).toFixed(0))
  })
}

/** Runs `work` as the next version of the market would, which brings one more migration. */
async function inNewerVersion(work: () => Promise<void>): Promise<void> {
  const home = process.cwd()
  const folder = mkdtempSync(join(tmpdir(), 'souk-bench-version-'))
  try {
    cpSync('prisma', join(folder, 'prisma'), { recursive: true })
    const migration = join(folder, 'prisma/tenant/migrations/29990101000000_bench')
    mkdirSync(migration)
    writeFileSync(join(migration, 'migration.sql'), MIGRATION)
    process.chdir(folder)
    await work()
  } finally {
    process.chdir(home)
    rmSync(folder, { recursive: true, force: true })
  }
}

function seconds(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`
}
