import { z } from 'zod'
import { ok } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, productTag } from '#lib/web/cache-tags.ts'
import { changeOf } from '../change-of.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { ListQuery, pageOf } from '../list.ts'
import { mapped } from '../mapped.ts'
import { VariantBody } from '../products/product-body.ts'
import { addVariant, changeVariant, removeVariant } from './change-variant.ts'
import { getVisibleVariant, listVariants, listVariantsOf } from './list-variants.ts'
import { ProductVariant } from './variant-resource.ts'

const tag = 'Variants'
const ANYONE: readonly Access[] = ['anyone']
const WRITERS: readonly Access[] = ['products:write']

const NewVariant = VariantBody.omit({ id: true }).meta({ id: 'NewVariant' })
const VariantPage = pageOf(ProductVariant, 'VariantPage')

const Query = ListQuery.extend({
  sort: z.enum(['created_at', '-created_at', 'sku', '-sku', 'price', '-price']).default('-created_at'),
  sku: z.string().max(60).optional().meta({ description: 'Only those of exactly this SKU.' }),
  barcode: z.string().max(60).optional(),
})
const OfProduct = ListQuery.extend({ sort: z.enum(['position', 'price', '-price']).default('position') })

type OfProduct = { product_slug: string; product_title: string }

function pagesOf({ tenant }: StoreContext, { product_slug: slug }: OfProduct): string[] {
  return [catalogTag(tenant), productTag(tenant, slug)]
}

const productChanged = ({ product_title: subject }: OfProduct) => ({ action: 'product.updated', subject }) as const

export const variantEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/variants',
    tag,
    summary: 'List the variants of all products',
    access: ANYONE,
    query: Query,
    status: 200,
    answer: VariantPage,
    run: async (ctx, { query: { sku, barcode, ...asked } }) => ok(await listVariants(ctx, { sku, barcode }, asked)),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/products/{id}/variants',
    tag,
    summary: 'List the variants of a product',
    access: ANYONE,
    query: OfProduct,
    status: 200,
    answer: VariantPage,
    run: (ctx, { params: { id = '' }, query }) => listVariantsOf(ctx, id, query),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/products/{id}/variants',
    tag,
    summary: 'Add a variant to a product',
    description: 'Its option values are among those of the product: change `options` of the product for a new one.',
    access: WRITERS,
    body: NewVariant,
    status: 201,
    answer: ProductVariant,
    audit: productChanged,
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' }, body }) => addVariant(ctx, id, body),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/variants/{id}',
    tag,
    summary: 'Read a variant',
    access: ANYONE,
    status: 200,
    answer: ProductVariant,
    run: (ctx, { params: { id = '' } }) => getVisibleVariant(ctx, id),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/variants/{id}',
    tag,
    summary: 'Change a variant',
    description: 'To count what comes in and goes out, adjust its stock at /inventory.',
    access: WRITERS,
    body: changeOf(NewVariant),
    status: 200,
    answer: ProductVariant,
    audit: productChanged,
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' }, body, version }) => changeVariant(ctx, id, body, version),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/variants/{id}',
    tag,
    summary: 'Remove a variant from its product',
    description: 'It leaves carts, orders keep it. The last one stays: archive the product instead.',
    access: WRITERS,
    status: 204,
    answer: null,
    audit: productChanged,
    invalidates: pagesOf,
    run: async (ctx, { params: { id = '' }, version }) =>
      mapped(await removeVariant(ctx, id, version), ({ product }) => ({
        product_slug: product.slug,
        product_title: product.title,
      })),
  }),
]
