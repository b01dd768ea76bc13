import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { codeOf, must } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { createPage } from './create-page.ts'
import { deletePage } from './delete-page.ts'
import { findPages } from './find-pages.ts'
import { getPage } from './get-page.ts'
import { getPublishedPage } from './get-published-page.ts'
import { listPosts } from './list-posts.ts'
import { PageInput } from './schema.ts'
import { updatePage } from './update-page.ts'

let market: TestMarket
let a: StoreContext
let b: StoreContext

beforeAll(async () => {
  market = await createTestMarket()
  a = (await market.createStore()).ctx
  b = (await market.createStore()).ctx
})
afterAll(() => market?.close())

const form = (changes: Partial<Record<keyof PageInput, string>>) =>
  PageInput.parse({ title: 'Care of linen', visibility: 'published', ...changes })

test('a new store has its policies, and a home page that cannot be taken away, hidden or renamed', async () => {
  for (const slug of ['about', 'shipping-returns', 'privacy', 'terms']) {
    expect(await getPublishedPage(a.db, 'page', slug)).toMatchObject({ slug, body: expect.stringContaining(' ') })
  }
  expect(codeOf(await deletePage(a, 'page', 'home'))).toBe('invalid')
  const saved = must(await updatePage(a, 'page', 'home', form({ visibility: 'draft', slug: 'elsewhere', title: 'Hi' })))
  expect(saved).toMatchObject({ slug: 'home', title: 'Hi', publishedAt: expect.any(String) })
})

test('a slug is made from the title, stays free of collisions, and is refused when it is taken', async () => {
  expect(must(await createPage(a, 'post', form({}))).slug).toBe('care-of-linen')
  expect(must(await createPage(a, 'post', form({}))).slug).toBe('care-of-linen-2')
  expect(must(await createPage(a, 'page', form({ title: '漢字' }))).slug).toBe('page')
  expect(await createPage(a, 'post', form({ slug: 'about' }))).toMatchObject({
    failures: [{ code: 'taken', field: 'slug' }],
  })
  expect(await updatePage(a, 'post', 'care-of-linen-2', form({ slug: 'about' }))).toMatchObject({
    failures: [{ code: 'taken', field: 'slug' }],
  })
  const many = await Promise.all([1, 2, 3].map(() => createPage(a, 'post', form({ title: 'At once' }))))
  expect(new Set(many.map((result) => must(result).slug)).size).toBe(3)
})

test('drafts and what is to come are not in the shop; a page is no post', async () => {
  const draft = must(await createPage(a, 'post', form({ title: 'Draft', visibility: 'draft' })))
  const later = must(await createPage(a, 'post', form({ title: 'Later', publishAt: '2999-01-01T00:00' })))
  expect(draft.publishedAt).toBeNull()
  for (const { slug } of [draft, later]) {
    expect(await getPage(a.db, 'post', slug)).not.toBeNull()
    expect(await getPublishedPage(a.db, 'post', slug)).toBeNull()
  }
  const slugs = (await listPosts(a.db, { page: 1 })).items.map(({ slug }) => slug)
  expect(slugs).not.toContain(draft.slug)
  expect(slugs).not.toContain(later.slug)
  expect(slugs).not.toContain('about')
  expect(await getPublishedPage(a.db, 'post', 'about')).toBeNull()
  expect((await findPages(a, { kind: 'post', status: 'draft' })).items.map(({ slug }) => slug)).toEqual([draft.slug])
  const inThatYear = new Date('2999-06-01')
  expect((await listPosts(a.db, { page: 1, now: inThatYear })).items[0]?.slug).toBe(later.slug)
})

test('a date is read on the clock of the store, and kept when it is left empty', async () => {
  await a.db.storeSettings.update({ where: { id: 'store' }, data: { timeZone: 'Europe/Berlin' } })
  const input = form({ title: 'Dated', publishAt: '2026-01-10T09:00' })
  const post = must(await createPage(a, 'post', input))
  expect(post.publishedAt).toBe('2026-01-10T08:00:00.000Z')
  expect(must(await updatePage(a, 'post', post.slug, form({ title: 'Again' }))).publishedAt).toBe(post.publishedAt)
  expect(await createPage(a, 'post', form({ publishAt: '2026-13-40T09:00' }))).toMatchObject({
    failures: [{ field: 'publishAt' }],
  })
})

test('a picture of another store is not taken', async () => {
  const { id } = await b.db.media.create({ data: { width: 10, height: 10 } })
  expect(await createPage(a, 'post', form({ mediaId: id }))).toMatchObject({ failures: [{ field: 'mediaId' }] })
  expect(must(await createPage(b, 'post', form({ mediaId: id }))).picture?.id).toBe(id)
})

test('one that is not there is neither made nor deleted by its form; a slug that is none is not looked up', async () => {
  expect(codeOf(await updatePage(a, 'page', 'nowhere', form({})))).toBe('not-found')
  expect(codeOf(await deletePage(a, 'post', 'about'))).toBe('not-found')
  expect(await getPage(a.db, 'page', 'a\0b')).toBeNull()
  expect(must(await deletePage(a, 'page', 'terms')).slug).toBe('terms')
  expect(await getPage(a.db, 'page', 'terms')).toBeNull()
  expect(await getPage(b.db, 'page', 'terms')).not.toBeNull()
})
