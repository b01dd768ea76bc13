import { onSale } from '#lib/catalog/on-sale.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { HOME_SLUG } from '../home-page.ts'

/** Search engines take more in one file; one that is made for each request should stay small. */
export const SITEMAP_SIZE = 5_000

/** @property path from the root of the store */
export type ShopAddress = { path: string; updatedAt: Date | null }

/** How many files the addresses of a shop fill: the first holds everything but products when there is more than one. */
export async function countSitemaps(db: TenantTx, now: Date): Promise<number> {
  const products = await db.product.count({ where: onSale(now) })
  if (products <= SITEMAP_SIZE - (await otherAddresses(db, now)).length) return 1
  return 1 + Math.ceil(products / SITEMAP_SIZE)
}

/**
 * What search engines may know of a shop: only what anybody can see in it now.
 * @param part of `countSitemaps`, from 1; 'all' for a shop whose addresses fit into one file
 */
export async function findShopAddresses(db: TenantTx, part: number | 'all', now: Date): Promise<ShopAddress[]> {
  const products = async (skip: number, take: number) => {
    const rows = await db.product.findMany({
      where: onSale(now),
      orderBy: { id: 'asc' },
      skip,
      take,
      select: { slug: true, updatedAt: true },
    })
    return rows.map(({ slug, updatedAt }) => ({ path: `/products/${slug}`, updatedAt }))
  }
  if (part === 'all') return [...(await otherAddresses(db, now)), ...(await products(0, SITEMAP_SIZE))]
  return part === 1 ? otherAddresses(db, now) : products((part - 2) * SITEMAP_SIZE, SITEMAP_SIZE)
}

async function otherAddresses(db: TenantTx, now: Date): Promise<ShopAddress[]> {
  const select = { slug: true, updatedAt: true }
  const [collections, written] = await Promise.all([
    db.collection.findMany({ where: { published: true }, orderBy: { slug: 'asc' }, take: SITEMAP_SIZE / 2, select }),
    db.page.findMany({
      where: { publishedAt: { lte: now }, slug: { not: HOME_SLUG } },
      orderBy: { slug: 'asc' },
      take: SITEMAP_SIZE / 2 - 3,
      select: { ...select, kind: true },
    }),
  ])
  const posts = written.filter(({ kind }) => kind === 'post')
  return [
    { path: '/', updatedAt: null },
    { path: '/products', updatedAt: null },
    ...(posts.length > 0 ? [{ path: '/blog', updatedAt: null }] : []),
    ...collections.map(({ slug, updatedAt }) => ({ path: `/collections/${slug}`, updatedAt })),
    ...written.map(({ slug, kind, updatedAt }) => ({
      path: kind === 'post' ? `/blog/${slug}` : `/pages/${slug}`,
      updatedAt,
    })),
  ]
}
