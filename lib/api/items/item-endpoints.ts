import { z } from 'zod'
import { createItem } from '#lib/items/create-item.ts'
import { deleteItem } from '#lib/items/delete-item.ts'
import { getItem } from '#lib/items/get-item.ts'
import { itemViewOf } from '#lib/items/item-view.ts'
import { ItemChange, ItemInput } from '#lib/items/schema.ts'
import { updateItem } from '#lib/items/update-item.ts'
import { ok } from '#lib/kernel/result.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { mapped } from '../mapped.ts'
import { Item, itemResource } from './item-resource.ts'

const tag = 'Items'
const READERS: readonly Access[] = ['customer', 'products:read']
const WRITERS: readonly Access[] = ['products:write']

const SORTS = {
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
  name: { column: 'name', direction: 'asc' },
  '-name': { column: 'name', direction: 'desc' },
} as const

const Query = ListQuery.extend({
  sort: z.enum(['created_at', '-created_at', 'name', '-name']).default('-created_at'),
  name: z.string().max(120).optional().meta({ description: 'Only items of exactly this name.' }),
})

/** The tutorial's resource: the least that a resource can be, with all that the API gives to each. */
export const itemEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/items',
    tag,
    summary: 'List items',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(Item, 'ItemPage'),
    run: async ({ db }, { query: { name, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const rows = await db.item.findMany({ where: { ...where, ...(name !== undefined && { name }) }, orderBy, take })
      return ok(page(rows, (row) => itemResource(itemViewOf(row))))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/items',
    tag,
    summary: 'Create an item',
    access: WRITERS,
    body: ItemInput,
    status: 201,
    answer: Item,
    run: async (ctx, { body }) => mapped(await createItem(ctx, body), itemResource),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/items/{id}',
    tag,
    summary: 'Read an item',
    access: READERS,
    status: 200,
    answer: Item,
    run: async (ctx, { params: { id = '' } }) => mapped(await getItem(ctx, id), itemResource),
  }),
  defineEndpoint({
    method: 'PUT',
    path: '/items/{id}',
    tag,
    summary: 'Replace an item',
    access: WRITERS,
    body: ItemInput,
    status: 200,
    answer: Item,
    run: async (ctx, { params: { id = '' }, body, version }) =>
      mapped(await updateItem(ctx, id, body, version), itemResource),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/items/{id}',
    tag,
    summary: 'Change an item',
    access: WRITERS,
    body: ItemChange,
    status: 200,
    answer: Item,
    run: async (ctx, { params: { id = '' }, body, version }) =>
      mapped(await updateItem(ctx, id, body, version), itemResource),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/items/{id}',
    tag,
    summary: 'Delete an item',
    access: WRITERS,
    status: 204,
    answer: null,
    run: (ctx, { params: { id = '' }, version }) => deleteItem(ctx, id, version),
  }),
]
