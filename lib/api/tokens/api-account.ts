import type { TenantDb } from '#lib/db/tenant-db.ts'
import type { Actor } from '#lib/tenancy/store-context.ts'

type Subject = { kind: string; subjectId: string; version: number }

/** @property username what a token calls them: shoppers have their e-mail */
export type ApiAccount = { actor: Extract<Actor, { kind: 'staff' | 'customer' }>; username: string }

/** Whose session it is, as they are now; null once they are removed or their password changed. */
export async function apiAccount(db: TenantDb, { kind, subjectId, version }: Subject): Promise<ApiAccount | null> {
  const where = { id: subjectId, sessionVersion: version }
  if (kind === 'staff') {
    const staff = await db.staff.findFirst({ where, select: { id: true, username: true, role: true } })
    const role = staff?.role === 'owner' ? 'owner' : 'staff'
    return staff && { actor: { kind, id: staff.id, role }, username: staff.username }
  }
  const customer = await db.customer.findFirst({ where, select: { id: true, email: true } })
  return customer && { actor: { kind: 'customer', id: customer.id }, username: customer.email }
}
