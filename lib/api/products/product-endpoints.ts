import { z } from 'zod'
import { archiveProduct } from '#lib/catalog/archive-product.ts'
import { createProduct } from '#lib/catalog/create-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { restoreProduct } from '#lib/catalog/restore-product.ts'
import { ProductInput } from '#lib/catalog/schema.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, menusTag, productTag } from '#lib/web/cache-tags.ts'
import { changeOf } from '../change-of.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { ListQuery, pageOf } from '../list.ts'
import { mapped } from '../mapped.ts'
import { Instant } from '../schema.ts'
import { besidePrices } from './beside-prices.ts'
import { changeProduct, checkVersion } from './change-product.ts'
import { getVisibleProduct } from './get-visible-product.ts'
import { listProducts, PRODUCT_SORTS } from './list-products.ts'
import { bodyOf, ProductBody, productInputOf } from './product-body.ts'
import { Product, productResource } from './product-resource.ts'

export const ProductPage = pageOf(Product, 'ProductPage')

const tag = 'Products'
const ANYONE: readonly Access[] = ['anyone']
const WRITERS: readonly Access[] = ['products:write']

const Query = ListQuery.extend({
  sort: z.enum(PRODUCT_SORTS).default('-created_at'),
  q: z.string().max(100).optional().meta({ description: 'Part of a title or of an SKU.' }),
  status: z
    .enum(['draft', 'active', 'archived'])
    .optional()
    .meta({ description: 'Without it all but archived ones. Shoppers see what is on sale, whatever they ask for.' }),
  vendor: z.string().max(100).optional(),
  type: z.string().max(100).optional(),
  tag: z.string().max(100).optional(),
  collection: z.string().max(80).optional().meta({ description: 'Slug of a collection.' }),
  updated_since: Instant.optional(),
})

/** Cached pages that show a product: lists, its own page, menus that name it. */
function pagesOf({ tenant }: StoreContext, { slug }: { slug: string }): string[] {
  return [catalogTag(tenant), productTag(tenant, slug), menusTag(tenant)]
}

const forStaff = (view: ProductView) => productResource(view, true)

export const productEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/products',
    tag,
    summary: 'List products',
    access: ANYONE,
    query: Query,
    status: 200,
    answer: ProductPage,
    run: async (ctx, { query }) => ok(await listProducts(ctx, query)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/products',
    tag,
    summary: 'Create a product',
    access: WRITERS,
    body: ProductBody,
    status: 201,
    answer: Product,
    audit: ({ title }) => ({ action: 'product.created', subject: title }),
    invalidates: pagesOf,
    run: async (ctx, { body }) => mapped(await create(ctx, body), forStaff),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/products/{id}',
    tag,
    summary: 'Read a product',
    access: ANYONE,
    status: 200,
    answer: Product,
    run: async (ctx, { params: { id = '' } }) => getVisibleProduct(ctx, id),
  }),
  defineEndpoint({
    method: 'PUT',
    path: '/products/{id}',
    tag,
    summary: 'Replace a product',
    description: 'Variants that are not named are removed.',
    access: WRITERS,
    body: ProductBody,
    status: 200,
    answer: Product,
    audit: ({ title }) => ({ action: 'product.updated', subject: title }),
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' }, body, version, expire }) => change(ctx, id, () => body, { version, expire }),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/products/{id}',
    tag,
    summary: 'Change a product',
    access: WRITERS,
    body: changeOf(ProductBody),
    status: 200,
    answer: Product,
    audit: ({ title }) => ({ action: 'product.updated', subject: title }),
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' }, body, version, expire }) =>
      change(ctx, id, (before) => ({ ...before, ...body }), { version, expire }),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/products/{id}',
    tag,
    summary: 'Archive a product',
    description: 'It is off sale and out of the lists; its orders keep it.',
    access: WRITERS,
    status: 200,
    answer: Product,
    audit: ({ title }) => ({ action: 'product.archived', subject: title }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' } }) => mapped(await archiveProduct(ctx, id), forStaff),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/products/{id}/restore',
    tag,
    summary: 'Bring an archived product back, as a draft',
    access: WRITERS,
    status: 200,
    answer: Product,
    audit: ({ title }) => ({ action: 'product.restored', subject: title }),
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' } }) => mapped(await restoreProduct(ctx, id), forStaff),
  }),
]

type Condition = { version: string | undefined; expire: (tags: string[]) => void }

/** Its page under the address that it had is old as well. */
async function change(
  ctx: StoreContext,
  id: string,
  toBody: (before: ProductBody) => ProductBody,
  { version, expire }: Condition,
): Promise<Result<z.input<typeof Product>>> {
  const changed = await changeProduct(ctx, id, (product) =>
    mapped(checkVersion(product.version, version), () => toBody(bodyOf(product))),
  )
  if (changed.ok) expire([productTag(ctx.tenant, changed.value.slugBefore)])
  return mapped(changed, ({ product }) => forStaff(product))
}

async function create(ctx: StoreContext, body: ProductBody): Promise<Result<ProductView>> {
  const input = ProductInput.safeParse(productInputOf(body, await storeCurrency(ctx.db)))
  return besidePrices(input.success ? await createProduct(ctx, input.data) : failuresOf(input.error))
}
