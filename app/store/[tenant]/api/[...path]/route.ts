import { revalidateTag } from 'next/cache'
import type { NextRequest } from 'next/server'
import { answerStoreRequest } from '#lib/api/answer-store-request.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { clientAddress, requestStore } from '#lib/web/request-store.ts'

type Context = { params: Promise<{ path: string[] }> }

/** The store's REST API: each endpoint of the table names the permission that it needs. */
async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  return answerStoreRequest(STORE_ENDPOINTS, {
    tenant: await requestStore(),
    request,
    segments: (await params).path,
    address: await clientAddress(),
    requestId: request.headers.get('x-request-id') ?? '',
    expire: (tags) => {
      for (const tag of tags) revalidateTag(tag, { expire: 0 })
    },
  })
}

export {
  answer as DELETE,
  answer as GET,
  answer as HEAD,
  answer as OPTIONS,
  answer as PATCH,
  answer as POST,
  answer as PUT,
}
