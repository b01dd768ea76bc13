import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe } from 'vitest'
import { mediaLife } from '#lib/testing/media-life.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'souk-media-'))
  process.env.SOUK_DIR = folder
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe('pictures on this machine’s disk', () => {
  mediaLife()
})
