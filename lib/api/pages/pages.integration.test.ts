import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ApiAnswer, apiCaller } from '#lib/testing/api-caller.ts'
import { createTestMarket, type TestMarket, type TestStore } from '#lib/testing/test-market.ts'

let market: TestMarket
let store: TestStore
let call: ReturnType<typeof apiCaller>
let token: string
beforeAll(async () => {
  market = await createTestMarket()
  store = await market.createStore('pages-by-api')
  call = apiCaller(store.tenant)
  const body = { username: 'owner', password: 'owner-password' }
  token = String((await call('POST', '/token', { body })).json.access)
})
afterAll(() => market.close())

const short = ({ status, json }: ApiAnswer) => `${status} ${String(json.type).replace('urn:souk:problem:', '')}`
const slugsOf = ({ json }: ApiAnswer) => (json.data as { slug: string }[]).map(({ slug }) => slug)

async function write(body: object) {
  const { status, json } = await call('POST', '/pages', { token, body })
  expect([status, json.errors]).toEqual([201, undefined])
  return json as { id: string; version: string; published_at: string | null }
}

test('a page is written, changed field by field and deleted, and each time the pages of the shop are made anew', async () => {
  const expired: string[] = []
  const expire = (tags: string[]) => void expired.push(...tags)
  const created = await call('POST', '/pages', { token, expire, body: { title: 'Size guide', body: '# Sizes' } })
  expect(created.json).toMatchObject({ id: 'size-guide', kind: 'page', status: 'draft', published_at: null })
  const published = await call('PATCH', '/pages/size-guide', { token, expire, body: { status: 'published' } })
  expect(published.json).toMatchObject({ title: 'Size guide', body: '# Sizes', status: 'published' })
  expect((await call('GET', '/pages/size-guide')).json).toEqual(published.json)
  const moved = await call('PATCH', '/pages/size-guide', { token, expire, body: { slug: 'sizes' } })
  expect(moved.json).toMatchObject({ id: 'sizes', published_at: published.json.published_at })
  expect((await call('DELETE', '/pages/sizes', { token, expire })).status).toBe(200)
  expect(short(await call('GET', '/pages/sizes', { token }))).toBe('404 not-found')
  expect(expired).toEqual(Array.from({ length: 4 }, () => `store:${store.tenant.id}:pages`))
})

test('shoppers see what is in the shop; drafts and what is to come are not there for them, whatever they ask', async () => {
  const draft = await write({ title: 'Draft of mine' })
  const later = new Date(Date.now() + 3600_000).toISOString()
  // Without a worker nobody takes the note for that hour: the row is what counts here.
  const soon = await write({ title: 'Soon of mine', status: 'published', published_at: later })
  expect(soon.published_at).toBe(later)
  const now = await write({ title: 'Now of mine', kind: 'post', status: 'published' })
  for (const [query, seen, all] of [
    ['', [now.id], [draft.id, now.id, soon.id]],
    ['&status=draft', [], [draft.id]],
    ['&status=published', [now.id], [now.id, soon.id]],
    ['&kind=post', [now.id], [now.id]],
    ['&sort=-published_at', [now.id], [soon.id, now.id]],
  ] as const) {
    expect([query, slugsOf(await call('GET', `/pages?q=of mine${query}`))]).toEqual([query, seen])
    expect([query, slugsOf(await call('GET', `/pages?q=of mine${query}`, { token }))]).toEqual([query, all])
  }
  for (const { id } of [draft, soon]) {
    expect(short(await call('GET', `/pages/${id}`))).toBe('404 not-found')
    expect((await call('GET', `/pages/${id}`, { token })).status).toBe(200)
  }
  expect(short(await call('POST', '/pages', { body: { title: 'x' } }))).toBe('401 signed-out')
})

test('pages follow each other by cursor without a gap or a double, by each order', async () => {
  for (const name of ['a', 'b', 'c', 'd', 'e'])
    await write({ title: 'Same title', slug: `same-${name}`, status: 'published' })
  for (const sort of ['title', '-title', 'published_at', '-published_at', 'updated_at', '-updated_at']) {
    const seen: string[] = []
    let next = ''
    do {
      const { json } = await call('GET', `/pages?limit=2&q=same title&sort=${sort}${next && `&cursor=${next}`}`)
      seen.push(...(json.data as { slug: string }[]).map(({ slug }) => slug))
      next = (json.next as string | null) ?? ''
    } while (next)
    expect([sort, seen.toSorted()]).toEqual([sort, ['same-a', 'same-b', 'same-c', 'same-d', 'same-e']])
  }
})

test('a cursor that was tampered with is refused or begins anew, and is never an error of ours', async () => {
  const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  for (const [sort, cursor] of [
    ['title', cursorOf('title', 5, 'x')],
    ['title', cursorOf('title', null, 'x')],
    ['title', cursorOf('title', 'a\0', 'x')],
    ['title', cursorOf('title', 'a', '\0')],
    ['updated_at', cursorOf('updated_at', 'no date', 'x')],
    ['updated_at', cursorOf('updated_at', 5, 'x')],
  ]) {
    expect((await call('GET', `/pages?sort=${sort}&cursor=${cursor}`)).status).toBe(200)
  }
  for (const cursor of ['x', cursorOf('title'), cursorOf('title', {}, 'x'), cursorOf('title', 'a', 5)]) {
    expect((await call('GET', `/pages?cursor=${cursor}`)).status).toBe(422)
  }
})

test('a write that names an old version is 412 and changes nothing; of ten without one none is lost', async () => {
  const { id } = await write({ title: 'Contested' })
  const read = await call('GET', `/pages/${id}`, { token })
  const headers = { 'if-match': String(read.headers.get('etag')) }
  expect((await call('PATCH', `/pages/${id}`, { token, headers, body: { excerpt: 'First' } })).status).toBe(200)
  expect(short(await call('PATCH', `/pages/${id}`, { token, headers, body: { excerpt: 'Late' } }))).toBe('412 changed')
  expect(short(await call('DELETE', `/pages/${id}`, { token, headers }))).toBe('412 changed')
  expect((await call('GET', `/pages/${id}`, { token })).json.excerpt).toBe('First')
  const changes = [{ excerpt: 'Second' }, { author: 'Ada' }, { seo_title: 'For search' }]
  const answers = await Promise.all(changes.map((body) => call('PATCH', `/pages/${id}`, { token, body })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
  const { json } = await call('GET', `/pages/${id}`, { token })
  expect(json).toMatchObject({ excerpt: 'Second', author: 'Ada', seo_title: 'For search' })
})

test('what is wrong stands beside its field; the home page stays', async () => {
  const errorsOf = async (method: string, path: string, body: object) =>
    ((await call(method, path, { token, body })).json.errors as { pointer: string }[]).map(({ pointer }) => pointer)
  expect(await errorsOf('POST', '/pages', { title: '', slug: 'Not A Slug' })).toEqual(['#/title', '#/slug'])
  expect(await errorsOf('POST', '/pages', { title: 'x', published_at: 'soon' })).toEqual(['#/published_at'])
  expect(await errorsOf('POST', '/pages', { title: 'x', media_id: 'not-there' })).toEqual(['#/media_id'])
  expect(await errorsOf('POST', '/pages', { title: 'x', tenant: 'y' })).toEqual(['#/tenant'])
  const taken = await write({ title: 'Taken' })
  expect(await errorsOf('POST', '/pages', { title: 'x', slug: taken.id })).toEqual(['#/slug'])
  expect(await errorsOf('PATCH', `/pages/${taken.id}`, { slug: 'home' })).toEqual(['#/slug'])
  expect((await call('DELETE', '/pages/home', { token })).status).toBe(422)
  expect((await call('PATCH', '/pages/home', { token, body: { status: 'draft' } })).json.status).toBe('published')
})

test('a page of one store is not there in another, and what was done is written down', async () => {
  const other = await market.createStore('pages-elsewhere')
  const { id } = await write({ title: 'Only here', status: 'published' })
  expect(short(await apiCaller(other.tenant)('GET', `/pages/${id}`))).toBe('404 not-found')
  const { publicDb } = await import('#lib/db/public-db.ts')
  const acts = await publicDb().auditEvent.findMany({ where: { tenantId: store.tenant.id, action: 'page.created' } })
  expect(acts.map(({ detail }) => detail)).toContainEqual({ subject: 'Only here' })
})
