import { z } from 'zod'
import { changeStaffRole } from '#lib/auth/staff/change-staff-role.ts'
import { inviteStaff } from '#lib/auth/staff/invite-staff.ts'
import { removeStaff } from '#lib/auth/staff/remove-staff.ts'
import { InviteStaffInput, STAFF_ROLES } from '#lib/auth/staff/schema.ts'
import { staffVersion } from '#lib/auth/staff/staff-version.ts'
import { containing } from '#lib/db/containing.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'

const tag = 'Staff'
const READERS: readonly Access[] = ['staff:read']
const WRITERS: readonly Access[] = ['staff:write']

export const StaffMember = z
  .strictObject({
    id: z.string(),
    username: z.string(),
    email: z.string(),
    name: z.string(),
    role: z.enum(STAFF_ROLES),
    date_joined: z.iso.datetime(),
    version: z.string(),
  })
  .meta({ id: 'StaffMember' })
type StaffMember = z.input<typeof StaffMember>

const SORTS = {
  date_joined: { column: 'createdAt', direction: 'asc', isDate: true },
  '-date_joined': { column: 'createdAt', direction: 'desc', isDate: true },
  name: { column: 'name', direction: 'asc' },
  '-name': { column: 'name', direction: 'desc' },
} as const

const Query = ListQuery.extend({
  sort: z.enum(Object.keys(SORTS) as (keyof typeof SORTS)[]).default('name'),
  role: z.enum(STAFF_ROLES).optional(),
  q: z
    .string()
    .max(100)
    .refine(isPlainText)
    .optional()
    .meta({ description: 'Part of a name, a user name or an e-mail address.' }),
})

const SELECT = { id: true, username: true, email: true, name: true, role: true, createdAt: true } as const
type Columns = { id: string; username: string; email: string; name: string; role: string; createdAt: Date }

/** Whoever works in the store. Nobody gives a role, or takes one, that may do more than they may themselves. */
export const staffEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/staff',
    tag,
    summary: 'List the staff',
    access: READERS,
    query: Query,
    status: 200,
    answer: pageOf(StaffMember, 'StaffPage'),
    run: async ({ db }, { query: { role, q, ...asked } }) => {
      const { where, orderBy, take, page } = keyset(asked, SORTS)
      const filters = [
        role ? { role } : {},
        q ? { OR: [{ name: containing(q) }, { username: containing(q) }, { email: containing(q) }] } : {},
      ]
      const rows = await db.staff.findMany({ where: { AND: [where, ...filters] }, select: SELECT, orderBy, take })
      return ok(page(rows, memberOf))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/staff',
    tag,
    summary: 'Invite somebody to the staff',
    description: 'They are mailed who invites them and a link to set a password, which works for three days.',
    access: WRITERS,
    body: z.strictObject(InviteStaffInput.shape).meta({ id: 'InvitationBody' }),
    status: 201,
    answer: StaffMember,
    audit: ({ email }) => ({ action: 'staff.invited', subject: email }),
    run: async (ctx, { body }) => {
      const invited = await inviteStaff(ctx, body)
      return invited.ok ? readMember(ctx, invited.value.id) : invited
    },
  }),
  defineEndpoint({
    method: 'GET',
    path: '/staff/{id}',
    tag,
    summary: 'Read a member of the staff',
    access: READERS,
    status: 200,
    answer: StaffMember,
    run: (ctx, { params: { id = '' } }) => readMember(ctx, id),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/staff/{id}',
    tag,
    summary: 'Give a member of the staff another role',
    description: 'It holds from their next request on. A store keeps at least one owner.',
    access: WRITERS,
    body: z.strictObject({ role: InviteStaffInput.shape.role }).meta({ id: 'RoleBody' }),
    status: 200,
    answer: StaffMember,
    audit: ({ email }) => ({ action: 'staff.role-changed', subject: email }),
    run: async (ctx, { params: { id = '' }, body: { role }, version }) => {
      if (!isPlainText(id)) return notFound()
      const changed = await changeStaffRole(ctx, id, role, version)
      return changed.ok ? readMember(ctx, id) : changed
    },
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/staff/{id}',
    tag,
    summary: 'Remove somebody from the staff',
    description: 'They are answered once more; wherever they are signed in, they are signed out.',
    access: WRITERS,
    status: 200,
    answer: StaffMember,
    audit: ({ email }) => ({ action: 'staff.removed', subject: email }),
    run: async (ctx, { params: { id = '' }, version }) => {
      const member = await readMember(ctx, id)
      if (!member.ok) return member
      const removed = await removeStaff(ctx, id, version)
      return removed.ok ? member : removed
    },
  }),
]

async function readMember({ db }: StoreContext, id: string): Promise<Result<StaffMember>> {
  const row = isPlainText(id) ? await db.staff.findUnique({ where: { id }, select: SELECT }) : null
  return row ? ok(memberOf(row)) : notFound()
}

function memberOf({ role, createdAt, ...same }: Columns): StaffMember {
  return {
    ...same,
    role: role === 'owner' ? 'owner' : 'staff',
    date_joined: createdAt.toISOString(),
    version: staffVersion({ role, ...same }),
  }
}

function notFound() {
  return fail('not-found', 'There is no such member of the staff.')
}
