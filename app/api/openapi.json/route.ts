import type { NextRequest } from 'next/server'
import { answerDocument } from '#lib/api/answer-document.ts'
import { MARKET_ENDPOINTS } from '#lib/api/market-endpoints.ts'
import { rootUrl } from '#lib/tenancy/tenant-url.ts'
import { assertRootHost } from '#lib/web/request-store.ts'

/** The OpenAPI 3.1 document of the market's API. */
async function answer(request: NextRequest): Promise<Response> {
  await assertRootHost()
  return answerDocument(MARKET_ENDPOINTS, {
    request,
    server: `${rootUrl()}/api`,
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
