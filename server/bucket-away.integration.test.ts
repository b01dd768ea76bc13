import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaOf } from '#lib/storage/media-of.ts'
import { examineMarket } from '#lib/tenancy/doctor/examine-market.ts'
import { createFullStore } from '#lib/testing/archive-fixture.ts'
import { type MediaServer, startMediaServer } from '#lib/testing/media-server.ts'
import { startBucket, type TestBucket } from '#lib/testing/start-bucket.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'

let bucket: TestBucket
let market: TestMarket
let server: MediaServer
beforeAll(async () => {
  bucket = await startBucket()
  Object.assign(process.env, {
    SOUK_DIR: join(bucket.folder, 'souk'),
    MEDIA_S3_BUCKET: 'shops',
    MEDIA_S3_ENDPOINT: bucket.endpoint,
  })
  market = await createTestMarket()
  server = await startMediaServer()
})
afterAll(async () => {
  await server.close()
  await market.close()
})

test('while the bucket cannot be asked, no picture counts as lost: not for the doctor, not for shoppers', async () => {
  const { tenant, picture, ctx } = await createFullStore(market, 'waiting')
  await bucket.close()
  const media = mediaOf(tenant)
  const file = `${picture.id}-800.webp`
  const asked = [() => media.read(file), () => media.stat(file), () => media.list(), () => media.copyFrom(media, file)]
  for (const ask of asked) await expect(ask()).rejects.toThrow(/ECONNREFUSED|Unable to|Cannot/)
  expect((await server.ask('waiting.localhost', picture.src)).status).toBe(500)
  const findings = await examineMarket({ fix: true }).catch((error: unknown) => error)
  expect(JSON.stringify(findings)).not.toContain('picture-lost')
  expect(await ctx.db.media.count({ where: { id: picture.id } })).toBe(1)
})
