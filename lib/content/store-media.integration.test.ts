import { readdirSync } from 'node:fs'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { mediaFolder } from '#lib/storage/media-folder.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { MAX_UPLOAD_BYTES, uploadMedia } from './upload-media.ts'

let market: TestMarket
let store: Awaited<ReturnType<TestMarket['createStore']>>
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore()
})
afterAll(() => market.close())

const picture = () => sharp({ create: { width: 2000, height: 1000, channels: 3, background: '#fed' } })

test('a picture is encoded anew in three widths, without what it carried', async () => {
  const bytes = await picture()
    .withExif({ IFD0: { Copyright: 'SECRET' } })
    .jpeg()
    .toBuffer()
  const uploaded = await uploadMedia(store.ctx, bytes)
  if (!uploaded.ok) throw new Error('refused')
  expect(uploaded.value).toMatchObject({ width: 1600, height: 800 })
  const files = readdirSync(mediaFolder(store.tenant))
  expect(files.sort()).toEqual([1600, 400, 800].map((width) => `${uploaded.value.id}-${width}.webp`))
  const stored = await sharp(`${mediaFolder(store.tenant)}/${uploaded.value.id}-1600.webp`).metadata()
  expect(stored).toMatchObject({ format: 'webp' })
  expect(stored.exif).toBeUndefined()
})

test.each([
  ['SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><script>alert(1)</script></svg>')],
  ['HTML', Buffer.from('<!doctype html><script>alert(1)</script>')],
  ['nothing', Buffer.alloc(0)],
  ['a PDF', Buffer.from('%PDF-1.7 …')],
  ['half a PNG', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')],
])('%s is refused and leaves no file', async (_name, bytes) => {
  const before = readdirSync(mediaFolder(store.tenant)).length
  const uploaded = await uploadMedia(store.ctx, bytes)
  expect(uploaded).toMatchObject({ ok: false, failures: [{ code: 'not-a-picture' }] })
  expect(readdirSync(mediaFolder(store.tenant)).length).toBe(before)
})

test('more than 8 MB is refused without being decoded', async () => {
  const uploaded = await uploadMedia(store.ctx, new Uint8Array(MAX_UPLOAD_BYTES + 1))
  expect(uploaded).toMatchObject({ ok: false, failures: [{ code: 'too-large' }] })
})
