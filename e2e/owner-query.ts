import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'

/** Asks the embedded database of a market directly, as its owner: what no page shows. */
export async function ownerQuery<Row extends pg.QueryResultRow>(
  marketFolder: string,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const [port, password] = ['postgres-port', 'postgres-password'].map((file) =>
    readFileSync(join(marketFolder, file), 'utf8').trim(),
  )
  const client = new pg.Client({ connectionString: `postgresql://souk_owner:${password}@127.0.0.1:${port}/souk` })
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
