import type { NextRequest } from 'next/server'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { authorise, type StorePermission } from './authorise.ts'
import { requestStore } from './request-store.ts'

type StoreRoute = {
  permission: StorePermission
  run: (ctx: StoreContext, request: NextRequest) => Promise<Response>
}

/** A route handler of a store: store from the Host, actor from its session there, writes from its own pages only. */
export function defineStoreRoute({ permission, run }: StoreRoute) {
  return async (request: NextRequest): Promise<Response> => {
    const writes = request.method !== 'GET' && request.method !== 'HEAD'
    if (writes && !isSameOrigin(request)) return refusal(403, 'This request came from another site.')
    const tenant = await requestStore()
    const actor = await authorise(tenant, permission)
    if (!actor.ok) {
      const [{ code, message }] = actor.failures
      return refusal(code === 'signed-out' ? 401 : 403, message)
    }
    return run(storeContext(tenant, actor.value), request)
  }
}

function refusal(status: number, message: string): Response {
  return Response.json({ ok: false, message }, { status })
}

function isSameOrigin(request: NextRequest): boolean {
  const origin = request.headers.get('origin')
  return origin !== null && URL.canParse(origin) && new URL(origin).host === request.headers.get('host')
}
