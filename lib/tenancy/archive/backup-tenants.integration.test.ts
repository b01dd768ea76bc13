import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { publicDb } from '#lib/db/public-db.ts'
import { createFullStore, mediaSums, tableSums } from '#lib/testing/archive-fixture.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { loadMigrations } from '../migrate/load-migrations.ts'
import { suspendTenant } from '../set-tenant-status.ts'
import { backupTenant } from './backup-tenant.ts'
import { backupTenants } from './backup-tenants.ts'
import { fetchBackup, latestBackupKey } from './fetch-backup.ts'
import { importTenant } from './import-tenant.ts'
import { removeBackups } from './remove-backups.ts'
import { verifyArchive } from './verify-archive.ts'

let market: TestMarket
let folder: string
let backups: string
let source: Awaited<ReturnType<typeof createFullStore>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-backups-'))
  backups = join(folder, 'kept')
  Object.assign(process.env, { SOUK_DIR: join(folder, 'souk'), BACKUP_DIR: backups, BACKUP_KEEP: '3' })
  market = await createTestMarket()
  source = await createFullStore(market, 'source')
})
afterAll(async () => {
  await market.close()
  await rm(folder, { recursive: true, force: true })
})

function kept(tenantId: string) {
  return publicDb().tenantBackup.findMany({ where: { tenantId }, orderBy: { takenAt: 'asc' } })
}

test('a backup is a whole file that a store can be made of, and its row says so', async () => {
  const { key, bytes, rows } = await backupTenant(source.tenant)
  expect(key).toMatch(/^source\/\d{8}T\d{9}Z-[0-9a-f]{8}\.souk$/)
  const [row] = await kept(source.tenant.id)
  expect(row).toMatchObject({
    key,
    bytes: BigInt(bytes),
    error: null,
    lastMigration: loadMigrations('tenant').at(-1)?.name,
  })
  const fetched = await fetchBackup(await latestBackupKey(source.tenant.id))
  const { tenant, rows: imported } = must(await importTenant(fetched.path, { slug: 'risen' }, { actor: 'test' }))
  await fetched.remove()
  expect(imported).toBe(rows)
  expect(await tableSums('risen')).toEqual(await tableSums('source'))
  expect(await mediaSums(tenant)).toEqual(await mediaSums(source.tenant))
})

test('the newest three are kept, older ones go with their rows', async () => {
  const { tenant } = await market.createStore('often')
  const keys = []
  for (let count = 0; count < 5; count++) keys.push((await backupTenant(tenant)).key)
  expect((await kept(tenant.id)).map(({ key }) => key)).toEqual(keys.slice(2))
  const files = (await readdir(join(backups, 'often'))).map((name) => `often/${name}`)
  expect(files.toSorted((one, other) => one.localeCompare(other))).toEqual(keys.slice(2))
  for (const key of keys.slice(2)) await verifyArchive(join(backups, key))
})

test('a store that cannot be backed up is written down, and the others are backed up all the same', async () => {
  const broken = await market.createStore('broken')
  const closed = await market.createStore('closed')
  await suspendTenant(closed.tenant.id, { actor: 'test' })
  // A file stands where its folder would have to be.
  await writeFile(join(backups, 'broken'), '')
  const told: string[] = []
  let total = 0
  const outcomes = await backupTenants({
    onStart: (stores) => {
      total = stores
    },
    onStore: (outcome) => told.push(`${outcome.tenant.slug} ${outcome.ok}`),
  })
  expect(told).toContain('broken false')
  expect(told).toContain('closed true')
  expect(told.filter((line) => line.endsWith('false'))).toHaveLength(1)
  expect([total, told.length]).toEqual([outcomes.length, outcomes.length])
  const [row] = await kept(broken.tenant.id)
  expect(row).toMatchObject({ key: null, error: expect.stringMatching(/\w/) })
  expect((await backupTenants({ tenantIds: [closed.tenant.id] })).map(({ ok }) => ok)).toEqual([true])
})

test('failures older than everything that is kept are forgotten', async () => {
  const { tenant } = await market.createStore('mended')
  await writeFile(join(backups, 'mended'), '')
  await expect(backupTenant(tenant)).rejects.toThrow(/mended/)
  await rm(join(backups, 'mended'))
  await backupTenant(tenant)
  expect((await kept(tenant.id)).map(({ error }) => error)).toEqual([null])
})

test('a store that goes can take its backups along', async () => {
  const { tenant } = await market.createStore('going')
  const { key } = await backupTenant(tenant)
  expect(await removeBackups(tenant.id)).toEqual([key])
  expect(await kept(tenant.id)).toEqual([])
  expect(await readdir(join(backups, 'going'))).toEqual([])
  await expect(latestBackupKey(tenant.id)).rejects.toThrow('This store has no backup.')
  await expect(fetchBackup(key)).rejects.toThrow('has no backup')
  await expect(fetchBackup('../../etc/passwd')).rejects.toThrow('has no backup')
})
