import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { Prisma } from '#lib/db/generated/tenant/client.ts'
import { isUniqueViolation } from '#lib/db/sql.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { slugify } from '#lib/kernel/slug.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { applyRuleOfCollection } from './apply-collection-rules.ts'
import { collectionViewOf } from './collection-rows.ts'
import type { CollectionInput } from './collection-schema.ts'
import { lockCollection } from './collection-version.ts'
import type { CollectionView } from './collection-view.ts'
import { nextSlug } from './free-slug.ts'

const SLUG_ATTEMPTS = 8

/** What the form sends; `productIds` undefined: those that are in it stay, in their order. */
type Saved = Omit<CollectionInput, 'productIds'> & { productIds: string[] | undefined }

/**
 * Makes a collection, or saves its form; an empty slug is derived from the title, or kept. Its members are there when it
 * is: those chosen by hand in their order, or all that the rule takes in.
 * @param id null: a new one
 * @param version of the collection as the caller read it (`collectionVersions`)
 * @returns failures beside `slug`, `productIds` and `mediaId`; `not-found` and `changed` without a field
 */
export async function saveCollection(
  ctx: StoreContext,
  id: string | null,
  input: Saved,
  version?: string,
): Promise<Result<CollectionView>> {
  if (id !== null && !isPlainText(id)) return notFound()
  for (let attempt = 1; ; attempt++) {
    try {
      return await allOrNothing(ctx.db, (tx) => save(tx, id, input, version))
    } catch (error) {
      if (!isUniqueViolation(error)) throw error
      if (input.slug) return fail('taken', 'Another collection has this address. Choose another one.', 'slug')
      if (attempt === SLUG_ATTEMPTS) throw error
    }
  }
}

async function save(
  tx: TenantTx,
  id: string | null,
  input: Saved,
  version: string | undefined,
): Promise<Result<CollectionView>> {
  const { productIds, rule, slug, ...columns } = input
  const current = id !== null && version !== undefined ? await lockCollection(tx, id) : null
  if (current !== null && current !== version) {
    return fail('changed', 'Somebody else changed this collection meanwhile.')
  }
  if (columns.mediaId !== null && (await tx.media.count({ where: { id: columns.mediaId } })) === 0) {
    return fail('invalid', 'This picture is not there any more. Upload it again.', 'mediaId')
  }
  const data = {
    ...columns,
    sort: rule && columns.sort === 'manual' ? 'newest' : columns.sort,
    rule: rule ?? Prisma.DbNull,
  }
  if (id !== null) {
    const { count } = await tx.collection.updateMany({ where: { id }, data: { ...data, ...(slug ? { slug } : {}) } })
    if (count === 0) return notFound()
  }
  const row =
    id === null
      ? await tx.collection.create({ data: { ...data, slug: slug || (await freeSlug(tx, input.title)) } })
      : await tx.collection.findUniqueOrThrow({ where: { id } })
  if (rule) {
    await applyRuleOfCollection(tx, row.id)
  } else if (productIds) {
    const chosen = await choose(tx, row.id, productIds)
    if (!chosen.ok) return chosen
  }
  return ok(await collectionViewOf(tx, row))
}

/** Exactly these, in this order. */
async function choose(tx: TenantTx, collectionId: string, productIds: string[]): Promise<Result<null>> {
  if ((await tx.product.count({ where: { id: { in: productIds } } })) < productIds.length) {
    return fail('invalid', 'One of the products is not there any more. Take it out and try again.', 'productIds')
  }
  await tx.collectionProduct.deleteMany({ where: { collectionId } })
  await tx.collectionProduct.createMany({
    data: productIds.map((productId, position) => ({ collectionId, productId, position })),
  })
  return ok(null)
}

async function freeSlug(tx: TenantTx, title: string): Promise<string> {
  const base = slugify(title, 80) || 'collection'
  const rows = await tx.collection.findMany({ where: { slug: { startsWith: base } }, select: { slug: true } })
  return nextSlug(base, new Set(rows.map(({ slug }) => slug)))
}

function notFound() {
  return fail('not-found', 'This collection is not there any more.')
}
