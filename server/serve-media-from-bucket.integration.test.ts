import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaLife } from '#lib/testing/media-life.ts'
import { startBucket, type TestBucket } from '#lib/testing/start-bucket.ts'

let bucket: TestBucket
beforeAll(async () => {
  bucket = await startBucket()
  // Backups in the same bucket: neither takes the other's for its own.
  Object.assign(process.env, {
    SOUK_DIR: join(bucket.folder, 'souk'),
    MEDIA_S3_BUCKET: 'shops',
    MEDIA_S3_ENDPOINT: bucket.endpoint,
    BACKUP_S3_BUCKET: 'shops',
    BACKUP_S3_ENDPOINT: bucket.endpoint,
  })
})
afterAll(() => bucket.close())

describe('pictures in a bucket', () => {
  mediaLife()

  test('none of them was on this machine’s disk', () => {
    expect(existsSync(join(bucket.folder, 'souk', 'media'))).toBe(false)
  })
})
