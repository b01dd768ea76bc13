import { appPool, ownerPool } from './connections.ts'

/** Ends every connection of this process. Call once, at shutdown. */
export async function closeDatabase(): Promise<void> {
  await Promise.all([appPool().end(), ownerPool().end()])
}
