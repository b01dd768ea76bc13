import type { NextRequest } from 'next/server'
import { answerMarketRequest } from '#lib/api/answer-market-request.ts'
import { MARKET_ENDPOINTS } from '#lib/api/market-endpoints.ts'
import { assertRootHost, clientAddress } from '#lib/web/request-store.ts'

type Context = { params: Promise<{ path: string[] }> }

/** The market's REST API, for operators. */
async function answer(request: NextRequest, { params }: Context): Promise<Response> {
  await assertRootHost()
  return answerMarketRequest(MARKET_ENDPOINTS, {
    request,
    segments: (await params).path,
    address: await clientAddress(),
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
