import pg from 'pg'
import { quoteIdentifier } from './sql.ts'

/**
 * Which role and schema a connection acts for.
 * @property schemaOid PostgreSQL's own number of the schema, which a rename keeps and no other schema ever has;
 *   null for the registry, whose schema is nobody's
 */
export type Binding = { role: string; schema: string; schemaOid: string | null }

/**
 * Names move: a store is renamed, another takes the name that became free. A binding whose number is not the schema's
 * fails, so a request that still believes in the old name reads nobody's rows. Functions alone and no table: the plan
 * must survive the change of search_path that it makes.
 */
const BIND = `SELECT
  set_config('role', CASE WHEN $3::pg_catalog.oid IS NULL OR pg_catalog.to_regnamespace($2)::pg_catalog.oid = $3
    THEN $1 ELSE 'no store of that name' END, false),
  set_config('search_path', $2, false)`
/** Prepared once a connection. */
export const BIND_NAME = 'souk_bind'

/** The statement that binds a connection, on its own: before a transaction, whose ROLLBACK would undo it. */
export function bindStatement(binding: Binding): pg.QueryConfig {
  return { name: BIND_NAME, text: BIND, values: valuesOf(binding) }
}

function valuesOf({ role, schema, schemaOid }: Binding): (string | null)[] {
  return [role, quoteIdentifier(schema), schemaOid]
}

/** The parts of pg's query and connection that its types leave out. */
type WireConnection = {
  stream: { cork(): void; uncork(): void }
  parsedStatements: Record<string, string>
  parse(message: { text: string; name: string }): void
  bind(message: { statement: string; values: unknown[] }): void
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
      if (!connection.parsedStatements[BIND_NAME]) {
        connection.parse({ text: BIND, name: BIND_NAME })
        connection.parsedStatements[BIND_NAME] = BIND
      }
      connection.bind({ statement: BIND_NAME, values: valuesOf(this.#binding) })
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
