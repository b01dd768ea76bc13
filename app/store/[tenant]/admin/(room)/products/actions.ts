'use server'

import { z } from 'zod'
import { archiveProduct } from '#lib/catalog/archive-product.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import { getProduct } from '#lib/catalog/get-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { removeExampleProducts } from '#lib/catalog/remove-example-products.ts'
import { restoreProduct } from '#lib/catalog/restore-product.ts'
import { ProductInput } from '#lib/catalog/schema.ts'
import { undoArchive } from '#lib/catalog/undo-archive.ts'
import { updateProduct } from '#lib/catalog/update-product.ts'
import { describePictures, PictureAlts } from '#lib/content/describe-pictures.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { ok } from '#lib/kernel/result.ts'
import { catalogTag, menusTag, productTag, storeTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

const ProductForm = ProductInput.safeExtend({ mediaAlts: PictureAlts })
const ProductId = z.object({ id: z.string().min(1).max(60) })

type Changed = { product: ProductView; slugBefore?: string }

/** Lists show the product, and so does its page under its old and its new address. */
function tagsOf(tenant: Tenant, { product, slugBefore }: Changed): string[] {
  const slugs = new Set([product.slug, slugBefore ?? product.slug])
  // Menus name products by their addresses, and leave out what is not in the shop.
  const inMenus = slugs.size > 1 || product.status !== 'active' ? [menusTag(tenant)] : []
  return [catalogTag(tenant), ...[...slugs].map((slug) => productTag(tenant, slug)), ...inMenus]
}

export const createProductAction = defineStoreAction({
  permission: 'products:write',
  input: ProductForm,
  run: async (ctx, { mediaAlts, ...input }) => {
    const created = await createProduct(ctx, input)
    if (!created.ok) return created
    await describePictures(ctx, mediaAlts)
    return ok({ product: created.value })
  },
  audit: ({ product }) => ({ action: 'product.created', subject: product.title }),
  invalidates: ({ tenant }, changed) => tagsOf(tenant, changed),
  redirectTo: ({ product }) => `/admin/products/${product.id}?added`,
})

export const updateProductAction = defineStoreAction({
  permission: 'products:write',
  input: ProductForm.safeExtend(ProductId.shape),
  run: async (ctx, { id, mediaAlts, ...input }) => {
    const before = await getProduct(ctx, id)
    const saved = await updateProduct(ctx, id, input)
    if (!saved.ok) return saved
    await describePictures(ctx, mediaAlts)
    return ok<Changed>({ product: saved.value, slugBefore: before?.slug })
  },
  audit: ({ product }) => ({ action: 'product.updated', subject: product.title }),
  invalidates: ({ tenant }, changed) => tagsOf(tenant, changed),
})

export const archiveProductAction = defineStoreAction({
  permission: 'products:write',
  input: ProductId,
  run: async (ctx, { id }) => {
    const archived = await archiveProduct(ctx, id)
    return archived.ok ? ok<Changed>({ product: archived.value }) : archived
  },
  audit: ({ product }) => ({ action: 'product.archived', subject: product.title }),
  invalidates: ({ tenant }, changed) => tagsOf(tenant, changed),
})

/** From the list: brings an archived product back as a draft. */
export const restoreProductAction = defineStoreAction({
  permission: 'products:write',
  input: ProductId,
  run: async (ctx, { id }) => {
    const restored = await restoreProduct(ctx, id)
    return restored.ok ? ok<Changed>({ product: restored.value }) : restored
  },
  audit: ({ product }) => ({ action: 'product.restored', subject: product.title }),
  invalidates: ({ tenant }, changed) => tagsOf(tenant, changed),
})

/** From the toast, right after archiving. */
export const undoArchiveAction = defineStoreAction({
  permission: 'products:write',
  input: ProductId.extend({ status: z.enum(['draft', 'active']) }),
  run: async (ctx, { id, status }) => {
    const undone = await undoArchive(ctx, id, status)
    return undone.ok ? ok<Changed>({ product: undone.value }) : undone
  },
  audit: ({ product }) => ({ action: 'product.restored', subject: product.title }),
  invalidates: ({ tenant }, changed) => tagsOf(tenant, changed),
})

export const removeExamplesAction = defineStoreAction({
  permission: 'products:write',
  input: z.object({}),
  run: (ctx) => removeExampleProducts(ctx),
  audit: () => ({ action: 'products.examples-removed' }),
  // Their pages go as well, whatever their addresses were.
  invalidates: ({ tenant }) => [storeTag(tenant)],
})
