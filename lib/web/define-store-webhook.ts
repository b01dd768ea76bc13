import type { NextRequest } from 'next/server'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { readBody } from './read-body.ts'
import { requestStore } from './request-store.ts'

type StoreWebhook = {
  /** Longest body that is read, bytes. */
  most: number
  /** @param body as it came: signatures are over its bytes */
  run: (ctx: StoreContext, body: string, headers: Headers) => Promise<Response>
}

/**
 * A route that another service posts to: the store comes from the Host; there is no session and no origin, so `run` has
 * to prove who sent it.
 */
export function defineStoreWebhook({ most, run }: StoreWebhook) {
  return async (request: NextRequest): Promise<Response> => {
    const tenant = await requestStore()
    const bytes = await readBody(request, most + 1)
    if (bytes.byteLength > most) return Response.json({ ok: false, message: 'This is too long.' }, { status: 413 })
    return run(storeContext(tenant, { kind: 'system' }), new TextDecoder().decode(bytes), request.headers)
  }
}
