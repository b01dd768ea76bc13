import pg from 'pg'
import { marketDatabase } from './market-database.ts'

const RECONNECT_AFTER_MS = 500

type Listening = {
  /** Shown by PostgreSQL in its list of connections. */
  name: string
  onPayload: (payload: string | undefined, channel: string) => void
  /** After each time the connection is there: whatever was announced while nobody listened was missed. */
  onListening?: () => void
}

/**
 * Listens to channels on a connection of its own, which is made again whenever it breaks.
 * @param channels our own constants: they stand in the statements as they are
 * @returns stops listening
 */
export function listenTo(
  channels: readonly string[],
  { name, onPayload, onListening }: Listening,
): () => Promise<void> {
  let client: pg.Client | null = null
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const connect = async () => {
    if (stopped) return
    const connection = new pg.Client({ connectionString: marketDatabase().appUrl, application_name: name })
    client = connection
    const retry = () => {
      if (client !== connection || stopped) return
      client = null
      connection.end().catch(() => {})
      timer = setTimeout(connect, RECONNECT_AFTER_MS)
    }
    connection.on('error', retry)
    connection.on('end', retry)
    connection.on('notification', ({ payload, channel }) => onPayload(payload, channel))
    try {
      await connection.connect()
      for (const channel of channels) await connection.query(`LISTEN ${channel}`)
      onListening?.()
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
