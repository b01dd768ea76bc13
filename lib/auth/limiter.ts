import { createHash } from 'node:crypto'
import {
  type IRateLimiterStoreOptions,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible'
import { registryStatements } from '#lib/db/public-db.ts'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { log } from '#lib/log.ts'

/** How often the log says that counts are kept by each process alone, ms. */
const COMPLAIN_EVERY_MS = 60_000

/**
 * @property name tells its counts from those of other limits; the same in every process
 * @property points allowed in each window of `duration`, s
 * @property blockDuration whoever goes beyond waits so long instead of for the window's end, s
 */
export type Limit = { name: string; points: number; duration: number; blockDuration?: number }

/** @property isOver refused: `points` were used up before */
export type Count = { used: number; left: number; msBeforeNext: number; isOver: boolean }

export type Limiter = {
  count: (key: string) => Promise<Count>
  /** Takes one count back. */
  giveBack: (key: string) => Promise<void>
  forget: (key: string) => Promise<void>
}

type Counter = Pick<RateLimiterMemory, 'consume' | 'reward' | 'delete'>

/**
 * Counts in the store that RATE_LIMIT_STORE names. While that store is away each process counts for itself: a limit is
 * then as many times as high as there are processes, and nobody is turned away for it.
 */
export function limiter(limit: Limit): Limiter {
  const store = env().RATE_LIMIT_STORE
  const { points } = limit
  let made: Promise<Counter> | undefined
  const counter = () => {
    made ??= counterIn(store, limit)
    return made
  }
  // What others could read holds no e-mail and no address.
  const keyOf = (key: string) => (store === 'memory' ? key : createHash('sha256').update(key).digest('base64url'))
  return {
    count: async (key) => {
      const answer = await (await counter()).consume(keyOf(key)).then(
        (result) => ({ result, isOver: false }),
        (refusal: unknown) => ({ result: refusalOf(refusal), isOver: true }),
      )
      const { result, isOver } = answer
      const { msBeforeNext, consumedPoints: used } = result
      return { used, left: isOver ? 0 : Math.max(0, points - used), msBeforeNext, isOver }
    },
    giveBack: async (key) => {
      await (await counter()).reward(keyOf(key))
    },
    forget: async (key) => {
      await (await counter()).delete(keyOf(key))
    },
  }
}

/** Told by its shape: the limiter may be another copy's, and so its class. */
function refusalOf(refusal: unknown): RateLimiterRes {
  if (refusal instanceof RateLimiterRes) return refusal
  if (typeof refusal === 'object' && refusal !== null && 'msBeforeNext' in refusal) return refusal as RateLimiterRes
  throw refusal
}

async function counterIn(store: string, { name, points, duration, blockDuration = 0 }: Limit): Promise<Counter> {
  const options = { keyPrefix: name, points, duration, blockDuration }
  const memory = new RateLimiterMemory(options)
  if (store === 'memory') return memory
  const shared = {
    ...options,
    insuranceLimiter: memory,
    // Whoever goes on is refused here, and costs the store nothing; not where going on is to last longer.
    ...(blockDuration === 0 && { inMemoryBlockOnConsumed: points + 1 }),
  }
  return store === 'postgresql' ? inPostgres(shared) : inRedis(store, shared)
}

function inPostgres(options: Omit<IRateLimiterStoreOptions, 'storeClient'>): Counter {
  return new RateLimiterPostgres({
    ...options,
    storeClient: {
      query: (statement: { text: string; values: unknown[] }) => registryStatements().query(statement).catch(complain),
    },
    storeType: 'pool',
    schemaName: 'public',
    tableName: 'rate_limit',
    // A migration made it: the application may not. Old rows go with `sweepRegistry`.
    tableCreated: true,
    clearExpiredByTimeout: false,
  })
}

async function inRedis(url: string, options: Omit<IRateLimiterStoreOptions, 'storeClient'>): Promise<Counter> {
  const { Redis } = await import('ioredis')
  const storeClient = processSingleton('rate-limit-redis', () => {
    const client = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 1, connectTimeout: 2_000 })
    client.on('error', (error) => noteAway(error))
    return client
  })
  // The first count too is for all processes, where there is a Redis.
  if (storeClient.status !== 'ready') {
    await new Promise<void>((done) => {
      for (const event of ['ready', 'error']) storeClient.once(event, () => done())
    })
  }
  return new RateLimiterRedis({ ...options, storeClient, rejectIfRedisNotReady: true })
}

function complain(error: unknown): never {
  noteAway(error)
  throw error
}

function noteAway(error: unknown): void {
  const said = processSingleton('rate-limit-store-away', () => ({ at: -Infinity }))
  if (performance.now() - said.at < COMPLAIN_EVERY_MS) return
  said.at = performance.now()
  log.warn({ err: error }, 'the store of rate limits does not answer; each process counts for itself')
}
