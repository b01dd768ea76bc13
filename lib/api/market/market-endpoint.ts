import type { z } from 'zod'
import type { Clock } from '#lib/kernel/clock.ts'
import type { Result } from '#lib/kernel/result.ts'
import type { DescribedEndpoint, EndpointInput, Method } from '../endpoint.ts'

export type MarketActor = { kind: 'guest' } | { kind: 'operator'; id: string }

/** On whose behalf a use case of the market runs, and at what time. */
export type MarketContext = { actor: MarketActor; now: Clock }

export type MarketAccess = 'anyone' | 'operator'

type MarketInput<Query, Body> = Omit<EndpointInput<Query, Body>, 'expire'>

/** One method of one address on the root host. What its use case does it writes into the audit log itself. */
type MarketEndpointPlan<Query extends z.ZodObject, Body extends z.ZodType, Answer> = {
  method: Method
  path: string
  tag: string
  summary: string
  description?: string
  access: readonly MarketAccess[]
  query?: Query
  body?: Body
  status: 200 | 201 | 202 | 204
  answer: z.ZodType<unknown, Answer> | null
  run: (ctx: MarketContext, input: MarketInput<z.output<Query>, z.output<Body>>) => Promise<Result<Answer>>
}

export type MarketEndpoint = DescribedEndpoint & {
  access: readonly MarketAccess[]
  run: (ctx: MarketContext, input: MarketInput<never, never>) => Promise<Result<unknown>>
}

export function defineMarketEndpoint<Query extends z.ZodObject, Body extends z.ZodType, Answer>(
  plan: MarketEndpointPlan<Query, Body, Answer>,
): MarketEndpoint {
  return plan as unknown as MarketEndpoint
}
