import type { Tenant } from '#lib/db/tenant.ts'
import { enqueue } from './enqueue.ts'

/**
 * Has an uploaded file looked through or imported, as its record says. Files of one store wait for each other.
 * @param options `isLook`: somebody waits for the answer of a look, which goes before imports
 */
export async function enqueueImport(
  { id: tenantId }: Pick<Tenant, 'id'>,
  importId: string,
  { isLook = false } = {},
): Promise<void> {
  await enqueue(
    'import-file',
    { tenantId, importId },
    { singletonKey: importId, group: { id: tenantId }, priority: isLook ? 1 : 0 },
  )
}
