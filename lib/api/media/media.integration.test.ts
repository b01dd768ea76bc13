import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createApiKey } from '#lib/api/keys/create-api-key.ts'
import { deleteMedia } from '#lib/content/delete-media.ts'
import { pictureAt } from '#lib/content/picture-at.ts'
import { MAX_UPLOAD_BYTES } from '#lib/content/upload-media.ts'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { codeOf, must, sell } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let other: TestStore
let call: ReturnType<typeof apiCaller>
let writer: string
let reader: string
let png: Uint8Array<ArrayBuffer>
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('pictures-by-api')
  other = await market.createStore('neighbour')
  call = apiCaller(store.tenant)
  const key = async ({ ctx, staffId }: TestStore, scopes: ('products:read' | 'products:write')[]) => {
    const owner = { ...ctx, actor: { kind: 'staff', id: staffId, role: 'owner' } as const }
    return must(await createApiKey(owner, { name: 'Pictures', scopes })).key
  }
  writer = await key(store, ['products:read', 'products:write'])
  reader = await key(store, ['products:read'])
  const bytes = await sharp({ create: { width: 1200, height: 600, channels: 3, background: '#4a7' } })
    .withExif({ IFD0: { Copyright: 'SECRET' } })
    .png()
    .toBuffer()
  png = new Uint8Array(bytes)
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) =>
  `${status} ${String(json.code ?? json.type).replace('urn:souk:problem:', '')}`
const upload = (body: Uint8Array<ArrayBuffer> | string, headers: Record<string, string> = {}, token = writer) =>
  call('POST', '/media', { token, body, headers: { 'content-type': 'image/png', ...headers } })
const newPicture = async () => String((await upload(png)).json.id)
const patch = (id: string, body: object) => call('PATCH', `/media/${id}`, { token: writer, body })
const picturesOf = async (id: string) =>
  ((await call('GET', `/products/${id}`, { token: reader })).json.media as { id: string }[]).map(({ id }) => id)

test('a picture is uploaded as the body, and found at addresses that are good in this store alone', async () => {
  const made = await upload(png)
  expect([made.status, made.json]).toMatchObject([201, { width: 1200, height: 600, alt: '', product_id: null }])
  const { id, url, srcset } = made.json as { id: string; url: string; srcset: string }
  expect(srcset.split(', ').length).toBe(3)
  for (const address of srcset.split(', ').map((part) => String(part.split(' ')[0]))) {
    expect(await pictureAt(store.tenant, address)?.stat()).toMatchObject({ bytes: expect.any(Number) })
    expect(pictureAt(other.tenant, address)).toBe(null)
  }
  expect((await call('GET', `/media/${id}`, { token: reader })).json).toEqual(made.json)
  expect(pictureAt(store.tenant, url.replace('800', '400'))).toBe(null)
  // Another store's key, and its own address for this id, find nothing.
  const there = apiCaller(other.tenant)
  const owner = { ...other.ctx, actor: { kind: 'staff', id: other.staffId, role: 'owner' } as const }
  const theirs = must(await createApiKey(owner, { name: 'Theirs', scopes: ['products:read', 'products:write'] })).key
  expect(short(await there('GET', `/media/${id}`, { token: theirs }))).toBe('404 not-found')
  expect(short(await there('PATCH', `/media/${id}`, { token: theirs, body: { alt: 'Mine' } }))).toBe('404 not-found')
  expect(short(await there('DELETE', `/media/${id}`, { token: theirs }))).toBe('404 not-found')
  expect(short(await call('GET', `/media/${id}`, { token: theirs }))).toBe('401 signed-out')
  expect((await call('GET', `/media/${id}`, { token: reader })).status).toBe(200)
})

test('what is no picture, too large or of another type is refused, and so is whoever may not write', async () => {
  const before = await store.ctx.db.media.count()
  expect(short(await upload(png, { 'content-type': 'application/json' }))).toBe('415 wrong-media-type')
  expect(short(await upload(png, { 'content-type': 'multipart/form-data; boundary=x' }))).toBe('415 wrong-media-type')
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
  expect(short(await upload(svg, { 'content-type': 'image/svg+xml' }))).toBe('415 wrong-media-type')
  expect(short(await upload(png.slice(0, 60)))).toBe('415 wrong-media-type')
  expect(short(await upload(''))).toBe('415 wrong-media-type')
  expect(short(await upload(new Uint8Array(MAX_UPLOAD_BYTES + 1)))).toBe('413 too-large')
  expect(short(await upload(png, {}, reader))).toBe('403 forbidden')
  expect(short(await call('POST', '/media', { body: png, headers: { 'content-type': 'image/png' } }))).toBe(
    '401 signed-out',
  )
  expect(short(await call('GET', '/media'))).toBe('401 signed-out')
  expect(await store.ctx.db.media.count()).toBe(before)
})

test('an upload that is sent again under its key is one picture; another picture under that key is refused', async () => {
  const key = { 'idempotency-key': 'picture-of-today' }
  const [first, again] = [await upload(png, key), await upload(png, key)]
  expect([again.status, again.json]).toEqual([201, first.json])
  const altered = new Uint8Array(await sharp(png).negate().png().toBuffer())
  expect(short(await upload(altered, key))).toBe('422 key-reused')
})

test('pictures are put among those of a product, described, sorted and taken from it', async () => {
  const jug = await sell(store.ctx, { title: 'Jug', stock: 1 })
  const bowl = await sell(store.ctx, { title: 'Bowl', stock: 1 })
  const [a, b, c] = [await newPicture(), await newPicture(), await newPicture()]
  const put = await patch(a, { product_id: jug.id, alt: 'A jug from the left' })
  expect(put.json).toMatchObject({
    product_id: jug.id,
    product_slug: jug.slug,
    position: 0,
    alt: 'A jug from the left',
  })
  await patch(b, { product_id: jug.id })
  await patch(c, { product_id: jug.id, position: 0 })
  expect(await picturesOf(jug.id)).toEqual([c, a, b])
  expect((await patch(b, { position: 1 })).json.position).toBe(1)
  expect(await picturesOf(jug.id)).toEqual([c, b, a])
  const listed = await call('GET', `/media?product_id=${jug.id}&sort=position&limit=2`, { token: reader })
  expect((listed.json.data as { id: string }[]).map(({ id }) => id)).toEqual([c, b])
  expect(listed.json.next).not.toBe(null)

  const stolen = await patch(b, { product_id: bowl.id })
  expect(short(stolen)).toBe('409 in-use')
  const expired: string[] = []
  const taken = await call('PATCH', `/media/${b}`, {
    token: writer,
    body: { product_id: null },
    expire: (tags) => expired.push(...tags),
  })
  expect(taken.json).toMatchObject({ product_id: null, product_slug: null })
  expect(expired.some((tag) => tag.endsWith(`product:${jug.slug}`))).toBe(true)
  await patch(b, { product_id: bowl.id })
  expect([await picturesOf(jug.id), await picturesOf(bowl.id)]).toEqual([[c, a], [b]])
  const loose = await call('GET', '/media?attached=false&limit=100', { token: reader })
  expect((loose.json.data as { id: string }[]).map(({ id }) => id)).not.toContain(b)

  for (const [body, pointer] of [
    [{ product_id: 'nothing' }, '#/product_id'],
    [{ alt: 'x'.repeat(201) }, '#/alt'],
    [{ position: 12 }, '#/position'],
    [{ width: 1 }, '#/width'],
  ] as const) {
    expect((await patch(await newPicture(), body)).json.errors).toMatchObject([{ pointer }])
  }
  expect((await patch(await newPicture(), { position: 1 })).json.errors).toMatchObject([{ pointer: '#/position' }])
})

test('pictures put to one product at once are all there, and a full product takes no more', async () => {
  const tray = await sell(store.ctx, { title: 'Tray', stock: 1 })
  const ids = await Promise.all(Array.from({ length: 6 }, newPicture))
  const answers = await Promise.all(ids.map((id) => patch(id, { product_id: tray.id })))
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 200))
  expect(new Set(await picturesOf(tray.id))).toEqual(new Set(ids))
  await store.ctx.db.media.createMany({
    data: Array.from({ length: 6 }, (_, n) => ({ width: 1, height: 1, productId: tray.id, position: 6 + n })),
  })
  const thirteenth = await patch(await newPicture(), { product_id: tray.id })
  expect(thirteenth.json.errors).toEqual([{ detail: 'A product has at most 12 pictures.', pointer: '#/product_id' }])
})

test('a deleted picture is gone with its files and from its product; one that is shown elsewhere stays', async () => {
  const vase = await sell(store.ctx, { title: 'Vase', stock: 1 })
  const [gone, cover] = [await newPicture(), await newPicture()]
  for (const id of [gone, cover]) await patch(id, { product_id: vase.id })
  await call('PATCH', `/variants/${vase.variantId}`, { token: writer, body: { media_id: gone } })
  await call('POST', '/collections', { token: writer, body: { title: 'Vases', media_id: cover } })
  const address = String((await call('GET', `/media/${gone}`, { token: reader })).json.url)

  expect(short(await call('DELETE', `/media/${cover}`, { token: writer }))).toBe('409 in-use')
  expect(codeOf(await deleteMedia(store.ctx, gone))).toBe('in-use')
  expect(await picturesOf(vase.id)).toEqual([gone, cover])
  expect((await call('DELETE', `/media/${gone}`, { token: writer })).status).toBe(204)
  expect(await picturesOf(vase.id)).toEqual([cover])
  await patch(cover, { product_id: null })
  expect(codeOf(await deleteMedia(store.ctx, cover))).toBe('in-use')
  expect((await call('GET', `/variants/${vase.variantId}`)).json.media_id).toBe(null)
  expect(await pictureAt(store.tenant, address)?.stat()).toBe(null)
  expect(short(await call('DELETE', `/media/${gone}`, { token: writer }))).toBe('404 not-found')
})
