import type { TenantTx } from '#lib/db/tenant-db.ts'
import { slugify } from '#lib/kernel/slug.ts'

/** "mug", or "mug-2" when that is taken, and so on. Somebody may be faster: the caller tries again then. */
export async function freeSlug(db: TenantTx, title: string): Promise<string> {
  const base = slugify(title) || 'product'
  const rows = await db.product.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  return nextSlug(base, new Set(rows.map(({ slug }) => slug)))
}

/** The first of base, base-2, base-3 … that is not taken. */
export function nextSlug(base: string, taken: ReadonlySet<string>): string {
  if (!taken.has(base)) return base
  let number = 2
  while (taken.has(`${base}-${number}`)) number++
  return `${base}-${number}`
}
