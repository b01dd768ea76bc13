import pg from 'pg'
import { marketDatabase } from '#lib/db/market-database.ts'
import { parseRegistryChange, REGISTRY_CHANNEL, type RegistryChange } from './announce-registry-change.ts'
import { forgetTenants } from './resolve-tenant.ts'

const RECONNECT_AFTER_MS = 500

type Listener = (change: RegistryChange) => void

/**
 * Keeps this process's knowledge of stores fresh: a store made, suspended or changed by any process is noticed within
 * milliseconds. While the connection is away nothing is remembered for longer than the cache's own time.
 * @param onChange told of every change, after it was forgotten
 * @returns stops watching
 */
export function watchRegistry(onChange: Listener = () => {}): () => Promise<void> {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const connect = async () => {
    if (stopped) return
    const connection = new pg.Client({ connectionString: marketDatabase().appUrl, application_name: 'souk registry' })
    client = connection
    const retry = () => {
      if (client !== connection || stopped) return
      client = null
      connection.end().catch(() => {})
      timer = setTimeout(connect, RECONNECT_AFTER_MS)
    }
    connection.on('error', retry)
    connection.on('end', retry)
    connection.on('notification', ({ payload }) => {
      forgetTenants()
      const change = parseRegistryChange(payload)
      if (change) onChange(change)
    })
    try {
      await connection.connect()
      await connection.query(`LISTEN ${REGISTRY_CHANNEL}`)
      // Whatever was announced while nobody listened.
      forgetTenants()
    } catch {
      retry()
    }
  }
  void connect()

  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end().catch(() => {})
  }
}
