import { cookies } from 'next/headers'
import { cache } from 'react'
import {
  decodeSession,
  encodeSession,
  SESSION_SECONDS,
  type Session,
  type SessionKind,
} from '#lib/auth/session-token.ts'
import type { Operator } from '#lib/db/generated/public/client.ts'
import type { Customer, Staff } from '#lib/db/generated/tenant/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { cookieName, cookieOptions } from './cookie-options.ts'

export async function startSession(session: Session): Promise<void> {
  const jar = await cookies()
  jar.set(cookieName(session.kind), await encodeSession(session), cookieOptions(SESSION_SECONDS[session.kind]))
}

export async function endSession(kind: SessionKind): Promise<void> {
  ;(await cookies()).set(cookieName(kind), '', cookieOptions(0))
}

async function readSession(kind: SessionKind, tenantId: string | null): Promise<Session | null> {
  return decodeSession((await cookies()).get(cookieName(kind))?.value, kind, tenantId)
}

/** The member of this store's staff who is signed in; null once they are removed or their password changed. */
export const signedInStaff = cache(async (tenant: Tenant): Promise<Staff | null> => {
  const session = await readSession('staff', tenant.id)
  if (!session) return null
  const staff = await tenantDb(tenant).staff.findUnique({ where: { id: session.subjectId } })
  return staff?.sessionVersion === session.version ? staff : null
})

/** The shopper who is signed in to this store. */
export const signedInCustomer = cache(async (tenant: Tenant): Promise<Customer | null> => {
  const session = await readSession('customer', tenant.id)
  if (!session) return null
  const customer = await tenantDb(tenant).customer.findUnique({ where: { id: session.subjectId } })
  return customer?.sessionVersion === session.version ? customer : null
})

/** The operator who is signed in to the console. */
export const signedInOperator = cache(async (): Promise<Operator | null> => {
  const session = await readSession('operator', null)
  if (!session) return null
  const operator = await publicDb().operator.findUnique({ where: { id: session.subjectId } })
  return operator?.sessionVersion === session.version ? operator : null
})
