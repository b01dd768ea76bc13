import type { NextRequest } from 'next/server'
import { answerDocument } from '#lib/api/answer-document.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { requestHostUrl, requestStore } from '#lib/web/request-store.ts'

/** The OpenAPI 3.1 document of this store's API. */
async function answer(request: NextRequest): Promise<Response> {
  await requestStore()
  return answerDocument(STORE_ENDPOINTS, {
    request,
    server: `${await requestHostUrl()}/api`,
    requestId: request.headers.get('x-request-id') ?? '',
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
