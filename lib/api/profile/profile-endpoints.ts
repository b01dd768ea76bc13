import { z } from 'zod'
import { ProfileInput } from '#lib/customers/schema.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { defineEndpoint } from '../endpoint.ts'

const tag = 'Profile'
const ACCOUNTS = ['customer', 'staff'] as const

const Profile = z
  .strictObject({
    id: z.string(),
    username: z.string().meta({ description: 'Shoppers have their e-mail.' }),
    email: z.string(),
    name: z.string(),
    tenant_schema: z.string(),
    is_staff: z.boolean(),
    roles: z.array(z.enum(['owner', 'staff', 'customer'])),
    date_joined: z.iso.datetime(),
  })
  .meta({ id: 'Profile' })

export const profileEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/profile',
    tag,
    summary: 'Who the token belongs to',
    access: ACCOUNTS,
    status: 200,
    answer: Profile,
    run: readProfile,
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/profile',
    tag,
    summary: 'Change your own name',
    access: ACCOUNTS,
    body: z.strictObject({ name: ProfileInput.shape.name }),
    status: 200,
    answer: Profile,
    run: async (ctx, { body: { name } }) => {
      const { db, actor } = ctx
      const change = { where: { id: 'id' in actor ? actor.id : '' }, data: { name } }
      if (actor.kind === 'staff') await db.staff.updateMany(change)
      if (actor.kind === 'customer') await db.customer.updateMany(change)
      return readProfile(ctx)
    },
  }),
]

async function readProfile({ db, actor, tenant }: StoreContext): Promise<Result<z.input<typeof Profile>>> {
  const where = { id: 'id' in actor ? actor.id : '' }
  const staff = actor.kind === 'staff' ? await db.staff.findUnique({ where }) : null
  const customer = actor.kind === 'customer' ? await db.customer.findUnique({ where }) : null
  const account = staff ?? customer
  if (!account) return fail('not-found', 'This account is not there any more.')
  return ok({
    id: account.id,
    username: staff?.username ?? account.email,
    email: account.email,
    name: account.name,
    tenant_schema: tenant.schemaName,
    is_staff: staff !== null,
    roles: [actor.kind === 'staff' ? actor.role : 'customer'],
    date_joined: account.createdAt.toISOString(),
  })
}
