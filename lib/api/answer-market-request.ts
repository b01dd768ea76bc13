import { publicDb } from '#lib/db/public-db.ts'
import { systemClock } from '#lib/kernel/clock.ts'
import { type ApiHome, type ApiRequest, answerRequest } from './answer-request.ts'
import { bearerToken } from './authenticate.ts'
import type { AnswerStore } from './idempotency/run-once.ts'
import type { MarketActor, MarketContext, MarketEndpoint } from './market/market-endpoint.ts'
import { operatorOfToken } from './market/operator-tokens.ts'
import { MARKET } from './tokens/access-token.ts'

/** Answers one request to the market's API on the root host. No page of another origin may read it. */
export function answerMarketRequest(endpoints: readonly MarketEndpoint[], asked: ApiRequest): Promise<Response> {
  const home: ApiHome<MarketEndpoint, MarketContext> = {
    endpoints,
    id: MARKET.id,
    place: 'market',
    logged: {},
    crossOrigin: async () => ({}),
    authenticate: async (authorization) => {
      const actor = await actorOf(authorization)
      return actor && { actor, now: systemClock }
    },
    callerOf: ({ actor }) => (actor.kind === 'operator' ? `operator:${actor.id}` : null),
    refusalOf: ({ actor }, { access }) => {
      if (access.includes('anyone') || actor.kind === 'operator') return null
      return { problem: 'signed-out', detail: 'Send a token.', headers: { 'www-authenticate': 'Bearer' } }
    },
    answersOf: ({ now }) => ({ db: registryAnswers(), now }),
    run: (endpoint, ctx, input) => endpoint.run(ctx, input as never),
  }
  return answerRequest(home, asked)
}

async function actorOf(authorization: string | null): Promise<MarketActor | null> {
  if (authorization === null) return { kind: 'guest' }
  const token = bearerToken(authorization)
  return token === null ? null : operatorOfToken(token, systemClock)
}

function registryAnswers(): AnswerStore {
  const db = publicDb()
  return {
    storeId: MARKET.id,
    $queryRaw: (query, ...values) => db.$queryRaw(query, ...values),
    idempotentRequest: db.idempotentRequest,
  }
}
