import { onSale } from '#lib/catalog/on-sale.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { MenuEntry, TargetKind } from './menu-schema.ts'

type Target = { kind: TargetKind; value: string }

/** Every target of a menu, of both levels. */
export function targetsOf(entries: readonly MenuEntry[]): Target[] {
  return entries.flatMap((entry) => [entry, ...entry.below])
}

/**
 * Where targets are found in the shop now.
 * @returns answers null for what is not there, a draft, archived or still to come
 */
export async function targetAddresses(
  db: TenantTx,
  targets: readonly Target[],
  now = new Date(),
): Promise<(target: Target) => string | null> {
  const valuesOf = (kind: TargetKind) => [...new Set(targets.filter((each) => each.kind === kind).map((t) => t.value))]
  const [collectionIds, productIds] = [valuesOf('collection'), valuesOf('product')]
  const pageSlugs = [...valuesOf('page'), ...valuesOf('post')]
  const [collections, products, pages] = await Promise.all([
    collectionIds.length === 0
      ? []
      : db.collection.findMany({
          where: { id: { in: collectionIds }, published: true },
          select: { id: true, slug: true },
        }),
    productIds.length === 0
      ? []
      : db.product.findMany({
          where: { id: { in: productIds }, ...onSale(now) },
          select: { id: true, slug: true },
        }),
    pageSlugs.length === 0
      ? []
      : db.page.findMany({
          where: { slug: { in: pageSlugs }, publishedAt: { lte: now } },
          select: { slug: true, kind: true },
        }),
  ])
  const slugOf = new Map([...collections, ...products].map(({ id, slug }) => [id, slug]))
  const written = new Set(pages.map(({ kind, slug }) => `${kind}/${slug}`))
  return ({ kind, value }) => {
    switch (kind) {
      case 'home':
        return '/'
      case 'products':
        return '/products'
      case 'blog':
        return '/blog'
      case 'url':
        return value
      case 'collection':
        return slugOf.has(value) ? `/collections/${slugOf.get(value)}` : null
      case 'product':
        return slugOf.has(value) ? `/products/${slugOf.get(value)}` : null
      case 'page':
        return written.has(`page/${value}`) ? `/pages/${value}` : null
      case 'post':
        return written.has(`post/${value}`) ? `/blog/${value}` : null
    }
  }
}
