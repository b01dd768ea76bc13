import type pg from 'pg'
import type { Binding } from './binding-query.ts'
import { boundAdapter, type Lease } from './bound-pool.ts'
import { databaseObserver } from './database-observer.ts'
import { PrismaClient } from './generated/tenant/client.ts'

type Engine = { readonly client: PrismaClient; lease: Lease | null }
type Waiter = { resolve: (engine: Engine) => void; reject: (error: Error) => void; timer: NodeJS.Timeout }

/** No engine became free in time: the market is overloaded, or a transaction waits for an engine it holds itself. */
export class LeaseTimeoutError extends Error {
  override readonly name = 'LeaseTimeoutError'
  readonly code = 'LEASE_TIMEOUT'
}

/** Told by its code: the set of engines and its callers may be of different copies of this module. */
export const SCHEMA_LOST = 'SCHEMA_LOST'

/** The store's schema is not there under the name that the caller knew. Nothing was done; `cause` is what failed. */
export class SchemaLostError extends Error {
  override readonly name = 'SchemaLostError'
  readonly code = SCHEMA_LOST
}

/**
 * A fixed set of Prisma engines for all stores, leased for one operation or one interactive transaction at a time.
 *
 * An engine serves one store at a time because Prisma merges `findUnique` calls of one tick across all callers of a
 * client: shared by two stores at once, it would merge their reads.
 */
export class EngineSet {
  readonly size: number
  readonly #idle: Engine[] = []
  readonly #waiters: Waiter[] = []
  readonly #timeoutMs: number

  constructor(pool: pg.Pool, size: number, timeoutMs = 10_000) {
    this.size = size
    this.#timeoutMs = timeoutMs
    for (let n = 0; n < size; n++) this.#idle.push(createEngine(pool))
  }

  get idleCount(): number {
    return this.#idle.length
  }

  get waitingCount(): number {
    return this.#waiters.length
  }

  /**
   * Leases an engine to one store for as long as `work` runs.
   * @param store its slug, for whoever measures
   * @throws LeaseTimeoutError when every engine stayed busy
   * @throws SchemaLostError when the store may have been renamed or erased meanwhile
   */
  async lease<T>(binding: Binding, work: (client: PrismaClient) => Promise<T>, store = 'none'): Promise<T> {
    const engine = await this.#acquire()
    const lease: Lease = { binding, store, lost: false }
    engine.lease = lease
    try {
      return await work(engine.client)
    } catch (error) {
      if (lease.lost) throw new SchemaLostError(`The schema ${binding.schema} was not found`, { cause: error })
      throw error
    } finally {
      engine.lease = null
      this.#release(engine)
    }
  }

  async #acquire(): Promise<Engine> {
    const since = performance.now()
    try {
      return this.#idle.pop() ?? (await this.#nextFree())
    } finally {
      databaseObserver.current?.engineWaited(performance.now() - since)
    }
  }

  #nextFree(): Promise<Engine> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        resolve,
        reject,
        timer: setTimeout(() => {
          this.#waiters.splice(this.#waiters.indexOf(waiter), 1)
          reject(
            new LeaseTimeoutError(
              `None of the ${this.size} database engines became free within ${this.#timeoutMs} ms; ${this.#waiters.length} more callers wait`,
            ),
          )
        }, this.#timeoutMs),
      }
      this.#waiters.push(waiter)
    })
  }

  #release(engine: Engine): void {
    const next = this.#waiters.shift()
    if (!next) {
      this.#idle.push(engine)
      return
    }
    clearTimeout(next.timer)
    next.resolve(engine)
  }
}

function createEngine(shared: pg.Pool): Engine {
  let engine: Engine
  const adapter = boundAdapter(shared, () => engine.lease)
  engine = {
    lease: null,
    client: new PrismaClient({ adapter, transactionOptions: { maxWait: 5_000, timeout: 10_000 } }),
  }
  return engine
}
