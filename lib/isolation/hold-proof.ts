import { ADVISORY_LOCKS } from '#lib/db/advisory-locks.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'

/**
 * Runs `work` while no other proof can run: each removes all canaries it meets.
 * @throws PlainError while another one is under way
 */
export async function holdProof<T>(work: () => Promise<T>): Promise<T> {
  const client = await ownerPool().connect()
  try {
    const { rows } = await client.query('SELECT pg_try_advisory_lock($1) AS held', [ADVISORY_LOCKS.isolationProof])
    if (!rows[0]?.held) throw new PlainError('A proof of isolation is under way.')
    try {
      return await work()
    } finally {
      await client.query('SELECT pg_advisory_unlock($1)', [ADVISORY_LOCKS.isolationProof])
    }
  } finally {
    // Were the lock still held, it goes with the connection.
    client.release(true)
  }
}
