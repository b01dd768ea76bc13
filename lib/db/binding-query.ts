import pg from 'pg'
import { quoteIdentifier } from './sql.ts'

/** Which role and schema a connection acts for. */
export type Binding = { role: string; schema: string }

const BIND = "SELECT set_config('role', $1, false), set_config('search_path', $2, false)"

/** The statement that binds a connection, on its own: before a transaction, whose ROLLBACK would undo it. */
export function bindStatement({ role, schema }: Binding): pg.QueryConfig {
  return { name: 'souk_bind', text: BIND, values: [role, quoteIdentifier(schema)] }
}

/** The parts of pg's query and connection that its types leave out. */
type WireConnection = {
  stream: { cork(): void; uncork(): void }
  parse(message: { text: string; name: string }): void
  bind(message: { values: unknown[] }): void
  execute(message: object): void
}
type WireQuery = {
  submit(connection: WireConnection): Error | null
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: WireConnection): void
}
const WireQueryClass = pg.Query as unknown as new (
  config: pg.QueryConfig,
  values: undefined,
  callback: (error: Error | null, result: pg.QueryResult) => void,
) => WireQuery

/**
 * A query that binds its connection first, in the same round trip. Both stand before one Sync of the extended
 * protocol: when binding fails PostgreSQL skips the query, and when the query fails it takes the binding back.
 * https://www.postgresql.org/docs/18/protocol-flow.html#PROTOCOL-FLOW-EXT-QUERY
 */
class BindingQuery extends WireQueryClass {
  readonly #binding: Binding
  #isBound = false

  constructor(
    binding: Binding,
    config: pg.QueryConfig,
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super(config, undefined, callback)
    this.#binding = binding
  }

  override submit(connection: WireConnection): Error | null {
    connection.stream.cork()
    try {
      connection.parse({ text: BIND, name: '' })
      connection.bind({ values: [this.#binding.role, quoteIdentifier(this.#binding.schema)] })
      connection.execute({})
      return super.submit(connection)
    } finally {
      connection.stream.uncork()
    }
  }

  override handleDataRow(message: unknown): void {
    if (this.#isBound) super.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: WireConnection): void {
    if (this.#isBound) super.handleCommandComplete(message, connection)
    else this.#isBound = true
  }
}

/** Runs one query under a binding, in one round trip. After a failure the connection is bound to nobody we know of. */
export function queryBinding(client: pg.PoolClient, binding: Binding, config: pg.QueryConfig): Promise<pg.QueryResult> {
  return new Promise((done, failed) => {
    const query = new BindingQuery(binding, config, (error, result) => (error ? failed(error) : done(result)))
    client.query(query as unknown as pg.Submittable)
  })
}
