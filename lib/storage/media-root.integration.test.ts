import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mediaContract } from '#lib/testing/media-contract.ts'
import { mediaDisk } from './media-disk.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-media-'))
  Object.assign(process.env, { DATABASE_URL: process.env.TEST_SERVER_URL, SOUK_DIR: folder })
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('media on this machine’s disk', () => {
  mediaContract()
})

test('a folder that is none of a store is not touched', async () => {
  const disk = await mediaDisk()
  expect(disk.name).toBe(`folder ${join(folder, 'media')}`)
  expect(await readdir(join(folder, 'media'))).toEqual([])
})
