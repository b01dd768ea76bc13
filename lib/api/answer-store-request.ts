import type { Tenant } from '#lib/db/tenant.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { type Actor, type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { type ApiHome, type ApiRequest, answerRequest } from './answer-request.ts'
import { authenticate } from './authenticate.ts'
import { crossOriginHeaders } from './cross-origin.ts'
import type { Endpoint } from './endpoint.ts'
import { refusalOf } from './may-call.ts'

/** @property expire takes the tags of cached pages that a write made old */
export type StoreRequest = ApiRequest & { tenant: Tenant; expire: (tags: string[]) => void }

/** Answers one request to a store's API. */
export function answerStoreRequest(
  endpoints: readonly Endpoint[],
  { tenant, expire, ...asked }: StoreRequest,
): Promise<Response> {
  const home: ApiHome<Endpoint, StoreContext> = {
    endpoints,
    id: tenant.id,
    place: 'store',
    logged: { tenant: tenant.slug },
    crossOrigin: (request) => crossOriginHeaders(storeContext(tenant, { kind: 'system' }).db, request),
    authenticate: async (authorization) => {
      const actor = await authenticate(tenant, authorization)
      return actor && storeContext(tenant, actor)
    },
    callerOf: ({ actor }) => callerOf(actor),
    refusalOf: ({ actor }, { access }) => refusalOf(actor, access),
    answersOf: ({ db, now }) => ({ db, now }),
    run: async (endpoint, ctx, input) => {
      const result = await endpoint.run(ctx, { ...input, expire } as never)
      if (!result.ok) return result
      const value = result.value as never
      const act = endpoint.audit?.(value, ctx)
      const caller = ctx.actor.kind === 'staff' || ctx.actor.kind === 'api-key' ? callerOf(ctx.actor) : null
      if (act && caller) await recordStoreAct(tenant, { actor: caller, address: asked.address }, act)
      expire(endpoint.invalidates?.(ctx, value) ?? [])
      return result
    },
  }
  return answerRequest(home, asked)
}

function callerOf(actor: Actor): string | null {
  return 'id' in actor ? `${actor.kind}:${actor.id}` : null
}
