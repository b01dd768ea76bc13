import { z } from 'zod'
import { MAX_CUSTOMER_QUERY } from '#lib/customers/schema.ts'
import { containing } from '#lib/db/containing.ts'
import { fail, ok } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { ORDER_INCLUDE, orderViewOf } from '#lib/orders/order-rows.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { OrderPage, orderResource } from '../orders/order-resource.ts'
import { Instant } from '../schema.ts'
import { CUSTOMER_SELECT, Customer, type CustomerColumns, customerResources } from './customer-resource.ts'

const tag = 'Customers'
const READERS: readonly Access[] = ['customers:read']

const SORTS = {
  date_joined: { column: 'createdAt', direction: 'asc', isDate: true },
  '-date_joined': { column: 'createdAt', direction: 'desc', isDate: true },
  name: { column: 'name', direction: 'asc' },
  '-name': { column: 'name', direction: 'desc' },
  email: { column: 'email', direction: 'asc' },
  '-email': { column: 'email', direction: 'desc' },
} as const
const ORDER_SORTS = { '-placed_at': { column: 'placedAt', direction: 'desc', isDate: true } } as const

const Query = ListQuery.extend({
  sort: z.enum(Object.keys(SORTS) as (keyof typeof SORTS)[]).default('-date_joined'),
  q: z
    .string()
    .max(MAX_CUSTOMER_QUERY)
    .refine(isPlainText)
    .optional()
    .meta({ description: 'Part of a name or of an e-mail address.' }),
  email: z.string().max(254).refine(isPlainText).toLowerCase().optional(),
  joined_since: Instant.optional(),
})

/** Who has an account in the shop. What they say of themselves is theirs: nobody changes it for them. */
export const customerEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/customers',
    tag,
    summary: 'List customers',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(Customer, 'CustomerPage'),
    run: async (ctx, { query: { q, email, joined_since: since, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const filters = [
        q ? { OR: [{ name: containing(q) }, { email: containing(q) }] } : {},
        email === undefined ? {} : { email },
        since === undefined ? {} : { createdAt: { gte: new Date(since) } },
      ]
      const rows = await ctx.db.customer.findMany({
        where: { AND: [where, ...filters] },
        select: CUSTOMER_SELECT,
        orderBy,
        take,
      })
      const resources = await customerResources(ctx, rows)
      return ok(page(rows, (row) => resourceOf(resources, row)))
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/customers/{id}',
    tag,
    summary: 'Read a customer',
    access: READERS,
    status: 200,
    answer: Customer,
    run: async (ctx, { params: { id = '' } }) => {
      const row = isPlainText(id) ? await ctx.db.customer.findUnique({ where: { id }, select: CUSTOMER_SELECT }) : null
      return row ? ok(resourceOf(await customerResources(ctx, [row]), row)) : notFound()
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/customers/{id}/orders',
    tag,
    summary: 'List the orders of a customer',
    description: 'Latest first.',
    access: ['orders:read'],
    query: ListQuery,
    status: 200,
    answer: OrderPage,
    run: async ({ db }, { params: { id = '' }, query }) => {
      const isThere = isPlainText(id) && (await db.customer.count({ where: { id } })) > 0
      if (!isThere) return notFound()
      const { where, orderBy, take, page } = keyset({ ...query, sort: '-placed_at' }, ORDER_SORTS)
      const mine = { AND: [{ customerId: id }, where] }
      const rows = await db.order.findMany({ where: mine, include: ORDER_INCLUDE, orderBy, take })
      return ok(page(rows, (row) => orderResource(orderViewOf(row, db.storeId), false)))
    },
  }),
]

function resourceOf(resources: Map<string, z.input<typeof Customer>>, { id }: CustomerColumns) {
  const found = resources.get(id)
  if (!found) throw new Error('A customer that was read is not shown')
  return found
}

function notFound() {
  return fail('not-found', 'There is no such customer.')
}
