import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { quoteIdentifier } from './sql.ts'

/** Which role and schema a connection acts for. */
export type Binding = { role: string; schema: string }

/** What stands in Prisma's SQL where the store's schema belongs. */
const SCHEMA_PLACEHOLDER = '__souk_schema__'
const QUOTED_PLACEHOLDER = `"${SCHEMA_PLACEHOLDER}"`

/**
 * A PostgreSQL backend keeps catalogue entries of every schema it has touched (380 MB after 2,000 stores), so a
 * connection ends after this many different stores.
 */
const STORES_PER_CONNECTION = 200

/** Statements that would loosen the connection from its store behind our back. */
const REBINDING =
  /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:set\s+(?!transaction\s+isolation)|reset|discard|do)\b|\bset_config\s*\(/i

/** pg reads `queryMode`; its types do not know it. */
type ExtendedQuery = pg.QueryConfig & { queryMode: 'extended' }

type State = { bound: Binding | null; schemas: Set<string> }
/** One map for all copies of this module: the connections are shared by them, so what they are bound to must be too. */
const states = processSingleton('connection-states', () => new WeakMap<pg.PoolClient, State>())

/** Asked of PostgreSQL by every borrower at the latest possible moment; null when no lease is running. */
export type CurrentBinding = () => Binding | null

/**
 * Looks to Prisma like a pool of one store; borrows from the pool that all stores share, binds what it borrowed to the
 * current store, and qualifies Prisma's SQL with that store's schema.
 */
class BoundPool extends pg.Pool {
  readonly #shared: pg.Pool
  readonly #current: CurrentBinding

  constructor(shared: pg.Pool, current: CurrentBinding) {
    super()
    this.#shared = shared
    this.#current = current
  }

  // @ts-expect-error Prisma's adapter uses the promise form alone; the callback forms of pg.Pool are not offered.
  override async query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    const connection = await this.connect()
    try {
      return await connection.query(config)
    } finally {
      connection.release()
    }
  }

  override async connect(): Promise<pg.PoolClient> {
    const binding = this.#current()
    if (!binding) throw new Error('A database engine was used without a store: its lease has ended')
    const client = await this.#shared.connect()
    try {
      await bind(client, binding)
    } catch (error) {
      client.release(true)
      throw error
    }
    return new BoundConnection(client, binding) as unknown as pg.PoolClient
  }
}

/** What a `PrismaClient` is built on: its statements run on connections of `shared`, bound to the current store. */
export function boundAdapter(shared: pg.Pool, current: CurrentBinding): PrismaPg {
  const pool = new BoundPool(shared, current)
  return new PrismaPg(pool as unknown as pg.Pool, { schema: SCHEMA_PLACEHOLDER })
}

/** The part of a client that Prisma's adapter uses, good until it is released. */
class BoundConnection {
  readonly #client: pg.PoolClient
  readonly #quotedSchema: string
  #released = false

  constructor(client: pg.PoolClient, binding: Binding) {
    this.#client = client
    this.#quotedSchema = quoteIdentifier(binding.schema)
  }

  query(config: pg.QueryConfig): Promise<pg.QueryResult> {
    if (this.#released) throw new Error('A database connection was used after it was given back')
    if (REBINDING.test(config.text)) throw new Error('A statement may not change the role or schema of its connection')
    const text = config.text.replaceAll(QUOTED_PLACEHOLDER, this.#quotedSchema)
    // The extended protocol takes one statement a call; pg would choose the simple one for a query without parameters.
    const extended: ExtendedQuery = { ...config, text, queryMode: 'extended' }
    return this.#client.query(extended)
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
    const worn = (states.get(this.#client)?.schemas.size ?? 0) >= STORES_PER_CONNECTION
    // A connection still inside a transaction would carry one store's locks and snapshot to the next.
    const clean = this.#client.getTransactionStatus() === 'I'
    this.#client.release(Boolean(error) || worn || !clean)
  }
}

async function bind(client: pg.PoolClient, binding: Binding): Promise<void> {
  let state = states.get(client)
  if (!state) {
    state = { bound: null, schemas: new Set() }
    states.set(client, state)
  }
  if (state.bound?.role === binding.role && state.bound.schema === binding.schema) return
  state.bound = null
  await client.query({
    name: 'souk_bind',
    text: "SELECT set_config('role', $1, false), set_config('search_path', $2, false)",
    values: [binding.role, quoteIdentifier(binding.schema)],
  })
  state.bound = binding
  state.schemas.add(binding.schema)
}
