import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createFullStore, mediaSums, tableSums } from '#lib/testing/archive-fixture.ts'
import { must } from '#lib/testing/shop-fixture.ts'
import { startBucket, type TestBucket } from '#lib/testing/start-bucket.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { backupStorage } from './backup-storage.ts'
import { backupTenant } from './backup-tenant.ts'
import { fetchBackup } from './fetch-backup.ts'
import { importTenant } from './import-tenant.ts'

let market: TestMarket
let bucket: TestBucket
beforeAll(async () => {
  bucket = await startBucket()
  Object.assign(process.env, {
    SOUK_DIR: join(bucket.folder, 'souk'),
    BACKUP_S3_BUCKET: 'shops',
    BACKUP_S3_ENDPOINT: bucket.endpoint,
    BACKUP_KEEP: '1',
  })
  market = await createTestMarket()
})
afterAll(async () => {
  await market.close()
  await bucket.close()
})

test('backups go to a bucket and come back from it, and older ones are removed there', async () => {
  const source = await createFullStore(market, 'source')
  const first = await backupTenant(source.tenant)
  const second = await backupTenant(source.tenant)
  expect(second.removed).toEqual([first.key])
  const { disk, name } = await backupStorage()
  expect(name).toBe('bucket shops')
  expect([await disk.exists(first.key), await disk.exists(second.key)]).toEqual([false, true])
  expect((await disk.getMetaData(second.key)).contentLength).toBe(second.bytes)
  const fetched = await fetchBackup(second.key)
  const { tenant } = must(await importTenant(fetched.path, { slug: 'risen' }, { actor: 'test' }))
  await fetched.remove()
  expect(await tableSums('risen')).toEqual(await tableSums('source'))
  expect(await mediaSums(tenant)).toEqual(await mediaSums(source.tenant))
})
