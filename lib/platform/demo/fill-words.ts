import type { MenuEntry } from '#lib/content/menus/menu-schema.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { countStars } from '#lib/reviews/count-stars.ts'
import type { DemoWords } from './demo-words.ts'

const DAY_MS = 86_400_000
/** The last two wait to be looked at. */
const PENDING = 2

/** Pages, journal, menus, seller and reviews of a demo store. It needs the store's products and orders. */
export async function fillWords(tx: TenantTx, words: DemoWords, now: Date): Promise<void> {
  for (const { slug, title, body } of words.pages) {
    const text = { title, body: body.join('\n\n') }
    await tx.page.upsert({ where: { slug }, create: { slug, ...text }, update: text })
  }
  for (const { slug, title, excerpt, author, daysAgo, pictureOf, body } of words.posts) {
    const media = await tx.media.findFirst({
      where: { product: { slug: pictureOf } },
      orderBy: { position: 'desc' },
      select: { id: true },
    })
    const post = {
      kind: 'post',
      title,
      excerpt,
      author,
      body: body.join('\n\n'),
      mediaId: media?.id ?? null,
      publishedAt: new Date(now.getTime() - daysAgo * DAY_MS),
    }
    await tx.page.upsert({ where: { slug }, create: { slug, ...post }, update: post })
  }
  await tx.storeSettings.update({
    where: { id: 'store' },
    data: { seller: words.seller, menus: await menusOf(tx) },
  })
  await insertReviews(tx, words, now)
}

async function menusOf(tx: TenantTx): Promise<{ main: MenuEntry[]; foot: MenuEntry[] }> {
  const collections = await tx.collection.findMany({
    where: { published: true },
    orderBy: [{ position: 'asc' }, { title: 'asc' }],
    take: 6,
    select: { id: true, title: true },
  })
  const chosen = collections.map(({ id, title }) => ({ label: title, kind: 'collection' as const, value: id }))
  const to = (label: string, kind: MenuEntry['kind'], value = '') => ({ label, kind, value })
  const help = [to('Shipping & returns', 'page', 'shipping-returns'), to('Your orders', 'url', '/account')]
  return {
    main: [
      { ...to('Shop', 'products'), below: chosen },
      { ...to('Journal', 'blog'), below: [] },
      { ...to('About', 'page', 'about'), below: [to('Our story', 'page', 'about'), ...help.slice(0, 1)] },
    ],
    foot: [
      { ...to('Shop', 'products'), below: [to('All products', 'products'), ...chosen, to('Search', 'url', '/search')] },
      {
        ...to('Read', 'blog'),
        below: [to('Journal', 'blog'), to('About us', 'page', 'about')],
      },
      { ...to('Help', 'page', 'shipping-returns'), below: [...help, to('Your cart', 'url', '/cart')] },
    ],
  }
}

/** By customers of paid orders alone, as the shop itself would have it, one of each product; nobody says the same twice. */
async function insertReviews(tx: TenantTx, { reviews }: DemoWords, now: Date): Promise<void> {
  const lines = await tx.orderLine.findMany({
    where: {
      order: { customerId: { not: null }, paymentStatus: 'paid', status: { not: 'cancelled' } },
      variantId: { not: null },
    },
    orderBy: [{ order: { placedAt: 'asc' } }, { id: 'asc' }],
    select: {
      variant: { select: { productId: true } },
      order: { select: { placedAt: true, customer: { select: { id: true, name: true } } } },
    },
  })
  const bought = new Map(
    lines.flatMap(({ variant, order: { placedAt, customer } }) =>
      variant && customer
        ? [[`${variant.productId} ${customer.id}`, { productId: variant.productId, customer, placedAt }] as const]
        : [],
    ),
  )
  const written = [...bought.values()]
  const said = new Set<string>()
  for (const [index, { productId, customer, placedAt }] of written.entries()) {
    const turned = [...reviews.slice(index % reviews.length), ...reviews.slice(0, index % reviews.length)]
    const keysOf = ({ title, body }: (typeof turned)[number]) =>
      [productId, customer.id].map((of) => `${of} ${title} ${body}`)
    const review = turned.find((one) => !keysOf(one).some((key) => said.has(key)))
    if (!review) continue
    for (const key of keysOf(review)) said.add(key)
    const { rating, title, body, reply = '' } = review
    const isPublished = index < written.length - PENDING
    const waited = Math.min(3 * DAY_MS, (now.getTime() - placedAt.getTime()) / 2)
    const createdAt = new Date(placedAt.getTime() + waited)
    await tx.review.create({
      data: {
        productId,
        customerId: customer.id,
        author: customer.name,
        rating,
        title,
        body,
        reply: isPublished ? reply : '',
        status: isPublished ? 'published' : 'pending',
        createdAt,
      },
    })
    if (isPublished) await countStars(tx, { productId, rating }, 1)
  }
}
