import type { NextRequest } from 'next/server'
import type { StaffPermission } from '#lib/auth/permissions.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import type { StoreAct } from '#lib/tenancy/store-act.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { authorise } from './authorise.ts'
import { clientAddress, requestStore } from './request-store.ts'

type StoreRoute = (
  | { permission: 'public' | 'customer'; audit?: never; from?: never }
  /** A write that no page of ours sends, and that proves itself by something other than a cookie. */
  | { permission: 'public'; audit?: never; from: 'anywhere' }
  /** What the audit log says when it was done; null for a route that changes nothing. */
  | { permission: StaffPermission; audit: StoreAct | null; from?: never }
) & {
  run: (ctx: StoreContext, request: NextRequest) => Promise<Response>
}

/** A route handler of a store: store from the Host, actor from its session there, writes from its own pages only. */
export function defineStoreRoute({ permission, audit, from, run }: StoreRoute) {
  return async (request: NextRequest): Promise<Response> => {
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    if (writes && from !== 'anywhere' && !isSameOrigin(request))
      return refusal(403, 'This request came from another site.')
    const tenant = await requestStore()
    const actor = await authorise(tenant, permission)
    if (!actor.ok) {
      const [{ code, message }] = actor.failures
      return refusal(code === 'signed-out' ? 401 : 403, message)
    }
    const ctx = storeContext(tenant, actor.value)
    const response = await run(ctx, request)
    if (audit && response.ok && ctx.actor.kind === 'staff') {
      await recordStoreAct(tenant, { actor: `staff:${ctx.actor.id}`, address: await clientAddress() }, audit)
    }
    return response
  }
}

function refusal(status: number, message: string): Response {
  return Response.json({ ok: false, message }, { status })
}

function isSameOrigin(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
