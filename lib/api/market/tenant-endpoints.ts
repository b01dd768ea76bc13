import { z } from 'zod'
import { containing } from '#lib/db/containing.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { Acting } from '#lib/tenancy/acting.ts'
import { addressOf } from '#lib/tenancy/address-of.ts'
import { deleteTenant } from '#lib/tenancy/delete-tenant.ts'
import { ProvisionInput, provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { activateTenant, suspendTenant } from '#lib/tenancy/set-tenant-status.ts'
import { changedSince } from '#lib/tenancy/tenant-version.ts'
import { undeleteTenant } from '#lib/tenancy/undelete-tenant.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { renamed } from '../renamed.ts'
import { defineMarketEndpoint, type MarketAccess, type MarketContext } from './market-endpoint.ts'
import { TENANT_STATUSES, Tenant, tenantResource, WITH_HOSTS } from './tenant-resource.ts'

const tag = 'Tenants'
const OPERATORS: readonly MarketAccess[] = ['operator']

const SORTS = {
  created_at: { column: 'createdAt', direction: 'asc', isDate: true },
  '-created_at': { column: 'createdAt', direction: 'desc', isDate: true },
  name: { column: 'name', direction: 'asc' },
  '-name': { column: 'name', direction: 'desc' },
} as const

const Query = ListQuery.extend({
  sort: z.enum(['created_at', '-created_at', 'name', '-name']).default('-created_at'),
  status: z.enum(TENANT_STATUSES).optional(),
  q: z
    .string()
    .trim()
    .max(120)
    .refine(isPlainText, 'Remove the invisible characters.')
    .optional()
    .meta({ description: 'Part of a name, an address, a host or the owner’s e-mail.' }),
})

const { name, schemaName, ownerEmail, owner } = ProvisionInput.shape
const TenantBody = z
  .strictObject({
    name: name.meta({ example: 'Tech Store' }),
    schema: schemaName.meta({
      description: 'PostgreSQL schema; made of the address without it.',
      example: 'techstore',
    }),
    domain: z.string().min(1, 'Leave it out, or name a host.').max(253).optional().meta({
      description: 'A subdomain of the market, "techstore", or a host of the store’s own.',
      example: 'techstore',
    }),
    admin: z.strictObject({
      username: owner.shape.username.default('admin'),
      email: ownerEmail,
      password: owner.shape.password,
    }),
  })
  .meta({ id: 'TenantBody' })

const TenantChange = z
  .strictObject({ status: z.enum(['active', 'suspended'], 'Send active or suspended.') })
  .meta({ id: 'TenantChange' })

/** Which field of the body a failure of `provisionTenant` is about. */
const FIELDS = { slug: 'domain', schemaName: 'schema', email: 'admin.email', password: 'admin.password' }

/** The stores of the market, for its operators: the use cases behind the console and the souk commands. */
export const tenantEndpoints = [
  defineMarketEndpoint({
    method: 'GET',
    path: '/tenants',
    tag,
    summary: 'List stores',
    description: 'Deleted ones as well, unless `status` says otherwise.',
    access: OPERATORS,
    query: Query,
    status: 200,
    answer: pageOf(Tenant, 'TenantPage'),
    run: async (_ctx, { query: { status, q, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const rows = await publicDb().tenant.findMany({
        where: { AND: [where, filterOf(q)], ...(status && { status }) },
        include: WITH_HOSTS,
        orderBy,
        take,
      })
      return ok(page(rows, tenantResource))
    },
  }),
  defineMarketEndpoint({
    method: 'POST',
    path: '/tenants',
    tag,
    summary: 'Open a store',
    description: 'Schema, role, tables, owner and starter content, whole or not at all.',
    access: OPERATORS,
    body: TenantBody,
    status: 201,
    answer: Tenant,
    run: async (ctx, { body, address }) => {
      const { name, schema, admin } = body
      const at = addressOf({
        name,
        ...(schema !== undefined && { schema }),
        ...(body.domain !== undefined && { domain: body.domain }),
      })
      const opened = await provisionTenant({
        name,
        ...at,
        ...(schema !== undefined && { schemaName: schema }),
        ownerEmail: admin.email,
        owner: { username: admin.username, name: admin.username, password: admin.password },
        ...actingOf(ctx, address),
      })
      return opened.ok ? readTenant(opened.value.tenant.id) : renamed(opened, FIELDS)
    },
  }),
  defineMarketEndpoint({
    method: 'GET',
    path: '/tenants/{id}',
    tag,
    summary: 'Read a store',
    access: OPERATORS,
    status: 200,
    answer: Tenant,
    run: (_ctx, { params: { id = '' } }) => readTenant(id),
  }),
  defineMarketEndpoint({
    method: 'PATCH',
    path: '/tenants/{id}',
    tag,
    summary: 'Suspend or activate a store',
    description: 'A suspended store answers 503 to everybody. Nothing is deleted.',
    access: OPERATORS,
    body: TenantChange,
    status: 200,
    answer: Tenant,
    run: async (ctx, { params: { id = '' }, body, version, address }) => {
      const found = await readTenant(id)
      if (!found.ok) return found
      if (found.value.status === body.status) {
        return changedSince({ updatedAt: new Date(found.value.updated_at) }, version) ?? found
      }
      const change = body.status === 'active' ? activateTenant : suspendTenant
      const changed = await change(id, actingOf(ctx, address), version)
      return changed.ok ? readTenant(id) : changed
    },
  }),
  defineMarketEndpoint({
    method: 'DELETE',
    path: '/tenants/{id}',
    tag,
    summary: 'Delete a store',
    description: 'It is archived: it answers nobody, and can be brought back for 30 days.',
    access: OPERATORS,
    status: 204,
    answer: null,
    run: async (ctx, { params: { id = '' }, version, address }) => {
      if (!isPlainText(id)) return nothing()
      const deleted = await deleteTenant(id, actingOf(ctx, address), version)
      return deleted.ok ? ok(null) : deleted
    },
  }),
  defineMarketEndpoint({
    method: 'POST',
    path: '/tenants/{id}/undelete',
    tag,
    summary: 'Bring a deleted store back',
    description: 'With the status it had: a suspended one is suspended again.',
    access: OPERATORS,
    status: 200,
    answer: Tenant,
    run: async (ctx, { params: { id = '' }, address }) => {
      if (!isPlainText(id)) return nothing()
      const back = await undeleteTenant(id, actingOf(ctx, address))
      return back.ok ? readTenant(id) : back
    },
  }),
]

async function readTenant(id: string): Promise<Result<z.input<typeof Tenant>>> {
  const row = isPlainText(id) ? await publicDb().tenant.findUnique({ where: { id }, include: WITH_HOSTS }) : null
  return row ? ok(tenantResource(row)) : nothing()
}

function nothing() {
  return fail('not-found', 'There is no such store.')
}

function filterOf(q: string | undefined) {
  if (!q) return {}
  const contains = containing(q)
  return {
    OR: [
      { name: contains },
      { slug: contains },
      { schemaName: contains },
      { ownerEmail: contains },
      { domains: { some: { host: contains } } },
    ],
  }
}

/** For the audit log, as the console writes it. */
function actingOf({ actor }: MarketContext, address: string): Acting {
  if (actor.kind !== 'operator') throw new Error('Only operators act on stores')
  return { actor: `operator:${actor.id}`, address }
}
