import { z } from 'zod'
import { deleteCollection } from '#lib/catalog/delete-collection.ts'
import { ok } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { catalogTag, menusTag } from '#lib/web/cache-tags.ts'
import { changeOf } from '../change-of.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { ListQuery, pageOf } from '../list.ts'
import { PRODUCT_SORTS } from '../products/list-products.ts'
import { ProductPage } from '../products/product-endpoints.ts'
import { changeCollection, createCollection } from './change-collection.ts'
import { Collection, CollectionBody } from './collection-resource.ts'
import { listCollectionProducts } from './list-collection-products.ts'
import { COLLECTION_SORTS, getVisibleCollection, listCollections } from './list-collections.ts'

const tag = 'Collections'
const ANYONE: readonly Access[] = ['anyone']
const WRITERS: readonly Access[] = ['products:write']

const Query = ListQuery.extend({
  sort: z.enum(COLLECTION_SORTS).default('title'),
  slug: z.string().max(80).optional(),
  product_id: z.string().max(60).optional().meta({ description: 'Only those that this product is in.' }),
  published: z
    .enum(['true', 'false'])
    .optional()
    .meta({ description: 'Shoppers see published ones, whatever they ask for.' }),
})
const OfCollection = ListQuery.extend({
  sort: z.enum(PRODUCT_SORTS).optional().meta({ description: "Without it the collection's own order." }),
})

/** Lists and the collection's own page; menus name collections by their addresses. */
const pagesOf = ({ tenant }: StoreContext) => [catalogTag(tenant), menusTag(tenant)]

export const collectionEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/collections',
    tag,
    summary: 'List collections',
    access: ANYONE,
    query: Query,
    status: 200,
    answer: pageOf(Collection, 'CollectionPage'),
    run: async (ctx, { query }) => ok(await listCollections(ctx, query)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/collections',
    tag,
    summary: 'Create a collection, by hand or by rule',
    access: WRITERS,
    body: CollectionBody,
    status: 201,
    answer: Collection,
    audit: ({ title }) => ({ action: 'collection.created', subject: title }),
    invalidates: pagesOf,
    run: (ctx, { body }) => createCollection(ctx, body),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/collections/{id}',
    tag,
    summary: 'Read a collection',
    access: ANYONE,
    status: 200,
    answer: Collection,
    run: (ctx, { params: { id = '' } }) => getVisibleCollection(ctx, id),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/collections/{id}/products',
    tag,
    summary: 'List the products of a collection',
    access: ANYONE,
    query: OfCollection,
    status: 200,
    answer: ProductPage,
    run: (ctx, { params: { id = '' }, query }) => listCollectionProducts(ctx, id, query),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/collections/{id}',
    tag,
    summary: 'Change a collection',
    description: 'To put one product into a collection, change `collection_ids` of the product.',
    access: WRITERS,
    body: changeOf(CollectionBody),
    status: 200,
    answer: Collection,
    audit: ({ title }) => ({ action: 'collection.updated', subject: title }),
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' }, body, version }) => changeCollection(ctx, id, body, version),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/collections/{id}',
    tag,
    summary: 'Delete a collection',
    description: 'Its products stay.',
    access: WRITERS,
    status: 204,
    answer: null,
    audit: ({ title }: { title: string }) => ({ action: 'collection.deleted', subject: title }),
    invalidates: pagesOf,
    run: (ctx, { params: { id = '' }, version }) => deleteCollection(ctx, id, version),
  }),
]
