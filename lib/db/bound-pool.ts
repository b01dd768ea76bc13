import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { activeTrace } from '#lib/kernel/trace.ts'
import { BIND_NAME, type Binding, bindStatement, queryBinding } from './binding-query.ts'
import { databaseObserver } from './database-observer.ts'
import { loosensConnection } from './loosens-connection.ts'
import { errorCode, quoteIdentifier } from './sql.ts'

/** What stands in Prisma's SQL where the store's schema belongs. */
const SCHEMA_PLACEHOLDER = '__souk_schema__'
const QUOTED_PLACEHOLDER = `"${SCHEMA_PLACEHOLDER}"`

/**
 * A PostgreSQL backend keeps catalogue entries of every schema it has touched (380 MB after 2,000 stores), so a
 * connection ends after this many different stores.
 */
const STORES_PER_CONNECTION = 200

/** pg reads `queryMode`; its types do not know it. */
type ExtendedQuery = pg.QueryConfig & { queryMode: 'extended' }

/** @property bound null while nobody can say what the connection is bound to */
type State = { bound: Binding | null; schemas: Set<string> }

/** One map for all copies of this module: the connections are shared by them, so what they are bound to must be too. */
const states = processSingleton('connection-states', () => new WeakMap<pg.PoolClient, State>())

/**
 * On whose behalf an engine works for now.
 * @property store slug of the store, or `registry`, for whoever measures
 * @property lost set when the schema may not be there any more under this name, or be another store's
 */
export type Lease = { readonly binding: Binding; readonly store: string; lost: boolean }

/** Asked by every borrower at the latest possible moment; null when no lease is running. */
export type CurrentLease = () => Lease | null

/**
 * What PostgreSQL answers when a table, a schema or a role is not there under its name, or when the name is another
 * store's by now: a connection that was bound before keeps the role it was bound to.
 */
const SCHEMA_IS_LOST: ReadonlySet<string> = new Set(['42P01', '3F000', '22023', '42501'])

/** What a `PrismaClient` is built on: its statements run on connections of `shared`, bound to the current store. */
export function boundAdapter(shared: pg.Pool, current: CurrentLease): PrismaPg {
  const pool = new BoundPool(shared, current)
  return new PrismaPg(pool as unknown as pg.Pool, { schema: SCHEMA_PLACEHOLDER })
}

/** The same for libraries that bring SQL of their own: what they send runs bound, and nothing else of a pool is theirs. */
export function boundStatements(shared: pg.Pool, current: CurrentLease): Statements {
  const pool = new BoundPool(shared, current)
  return { query: ({ text, values }) => pool.query({ text, values }) }
}

export type Statements = { query: (statement: { text: string; values: unknown[] }) => Promise<pg.QueryResult> }

/**
 * Looks to Prisma like a pool of one store; borrows from the pool that all stores share, binds what it borrowed to the
 * current store, and qualifies Prisma's SQL with that store's schema.
 */
class BoundPool extends pg.Pool {
  readonly #shared: pg.Pool
  readonly #current: CurrentLease

  constructor(shared: pg.Pool, current: CurrentLease) {
    super()
    this.#shared = shared
    this.#current = current
  }

  // @ts-expect-error Prisma's adapter uses the promise form alone; the callback forms of pg.Pool are not offered.
  override async query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const connection = await this.#borrow()
    try {
      return await connection.query(config)
    } finally {
      connection.release()
    }
  }

  /** For a transaction: bound before its BEGIN, because a ROLLBACK takes back what was set inside. */
  override async connect(): Promise<pg.PoolClient> {
    const connection = await this.#borrow()
    try {
      await connection.bind()
    } catch (error) {
      connection.release(true)
      throw error
    }
    return connection as unknown as pg.PoolClient
  }

  async #borrow(): Promise<BoundConnection> {
    const lease = this.#current()
    if (!lease) throw new Error('A database engine was used without a store: its lease has ended')
    const since = performance.now()
    try {
      return new BoundConnection(await this.#shared.connect(), lease)
    } finally {
      databaseObserver.current?.connectionWaited(performance.now() - since)
    }
  }
}

/** The part of a client that Prisma's adapter uses, good until it is released. */
class BoundConnection {
  readonly #client: pg.PoolClient
  readonly #lease: Lease
  readonly #state: State
  #released = false
  #last: Promise<unknown> = Promise.resolve()

  constructor(client: pg.PoolClient, lease: Lease) {
    this.#client = client
    this.#lease = lease
    this.#state = stateOf(client)
  }

  async bind(): Promise<void> {
    const { binding } = this.#lease
    await traced(binding, [bindStatement(binding)], () =>
      this.#whileBinding(() => this.#client.query(bindStatement(binding))),
    )
  }

  /**
   * One after the other: in a transaction Prisma asks for all relations of an `include` at once, and pg gives up its own
   * queue with version 9.
   */
  query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const answer = this.#last.then(() => this.#send(config))
    this.#last = answer.catch(() => {})
    return answer
  }

  async #send(config: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#released) throw new Error('A database connection was used after it was given back')
    if (loosensConnection(config.text))
      throw new Error('A statement may not change the role or schema of its connection')
    const { binding } = this.#lease
    const text = config.text.replaceAll(QUOTED_PLACEHOLDER, quoteIdentifier(binding.schema))
    // The extended protocol takes one statement a call; pg would choose the simple one for a query without parameters.
    const extended: ExtendedQuery = { ...config, text, queryMode: 'extended' }
    const since = performance.now()
    try {
      if (this.#isBound()) {
        return await traced(binding, [extended], () => this.#noticing(() => this.#client.query(extended)))
      }
      return await traced(binding, [bindStatement(binding), extended], () =>
        this.#whileBinding(() => queryBinding(this.#client, binding, extended)),
      )
    } finally {
      databaseObserver.current?.queried(this.#lease.store, performance.now() - since)
    }
  }

  on(event: 'error', listener: (error: Error) => void): void {
    this.#client.on(event, listener)
  }

  removeListener(event: 'error', listener: (error: Error) => void): void {
    this.#client.removeListener(event, listener)
  }

  release(error?: Error | boolean): void {
    if (this.#released) return
    this.#released = true
    const worn = this.#state.schemas.size >= STORES_PER_CONNECTION
    // A connection still inside a transaction would carry one store's locks and snapshot to the next.
    const clean = this.#client.getTransactionStatus() === 'I'
    this.#client.release(Boolean(error) || worn || !clean)
  }

  #isBound(): boolean {
    const { bound } = this.#state
    const { role, schema, schemaOid } = this.#lease.binding
    return bound?.role === role && bound.schema === schema && bound.schemaOid === schemaOid
  }

  async #noticing<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work()
    } catch (error) {
      if (SCHEMA_IS_LOST.has(errorCode(error) ?? '')) this.#lease.lost = true
      throw error
    }
  }

  async #whileBinding<T>(work: () => Promise<T>): Promise<T> {
    const { binding } = this.#lease
    this.#state.bound = null
    const result = await this.#noticing(work)
    this.#state.bound = binding
    this.#state.schemas.add(binding.schema)
    return result
  }
}

/** Writes down what is sent in one round trip, when somebody watches. */
async function traced<T>(binding: Binding, sent: readonly pg.QueryConfig[], work: () => Promise<T>): Promise<T> {
  const trace = activeTrace()
  if (!trace) return await work()
  const since = performance.now()
  try {
    return await work()
  } finally {
    const durationMs = performance.now() - since
    const { role, schema } = binding
    for (const { name, text, values = [] } of sent) {
      trace.statements.push({ sql: text, values, role, schema, binds: name === BIND_NAME, durationMs })
    }
  }
}

function stateOf(client: pg.PoolClient): State {
  let state = states.get(client)
  if (!state) {
    state = { bound: null, schemas: new Set() }
    states.set(client, state)
  }
  return state
}
