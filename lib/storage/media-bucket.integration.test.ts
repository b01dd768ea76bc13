import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaContract } from '#lib/testing/media-contract.ts'
import { startBucket, type TestBucket } from '#lib/testing/start-bucket.ts'
import { mediaDisk } from './media-disk.ts'
import { mediaOf } from './media-of.ts'

let bucket: TestBucket
beforeAll(async () => {
  bucket = await startBucket()
  Object.assign(process.env, {
    DATABASE_URL: process.env.TEST_SERVER_URL,
    SOUK_DIR: join(bucket.folder, 'souk'),
    MEDIA_S3_BUCKET: 'shops',
    MEDIA_S3_ENDPOINT: bucket.endpoint,
  })
})
afterAll(() => bucket.close())

describe('media in a bucket', () => {
  mediaContract()
})

test('more files than a bucket names at once are all listed, measured and removed', async () => {
  const media = mediaOf({ id: '0199a1b2-0000-7000-8000-000000000003' })
  const numbers = Array.from({ length: 1_010 }, (_, n) => n)
  for (let start = 0; start < numbers.length; start += 50) {
    await Promise.all(numbers.slice(start, start + 50).map((n) => media.write(`${n}.webp`, Buffer.from([n % 256]))))
  }
  expect(await media.measure()).toEqual({ files: 1_010, bytes: 1_010 })
  await media.removeAll()
  expect(await media.list()).toEqual([])
})

test('nothing of it is on this machine’s disk', async () => {
  expect((await mediaDisk()).name).toBe('bucket shops')
  expect(existsSync(join(bucket.folder, 'souk'))).toBe(false)
})
