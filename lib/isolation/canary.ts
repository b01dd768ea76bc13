import { randomBytes, randomUUID } from 'node:crypto'
import { pictureAddress } from '#lib/content/picture-address.ts'
import { PICTURE_WIDTHS, pictureFile } from '#lib/content/picture-file.ts'
import { inOwnerTransaction } from '#lib/db/connections.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { mediaOf } from '#lib/storage/media-of.ts'

/** By this every canary is known, also one that a killed proof left behind. */
export const CANARY_PREFIX = 'souk-canary-'

/** How long a migration or a restore may hold the store's tables, ms. */
const PATIENCE_MS = 20_000

/**
 * A secret that lies in one store: the text of a picture that is on no product, so that no page and no count shows it,
 * and the content of that picture's files.
 */
export type Canary = { mediaId: string; secret: string }

type Planted = Pick<Tenant, 'id' | 'schemaName'>

/** The row before its files: the row alone tells the next proof what to remove. */
export async function plantCanary(tenant: Planted): Promise<Canary> {
  const canary = { mediaId: randomUUID(), secret: CANARY_PREFIX + randomBytes(16).toString('hex') }
  await onMedia(tenant, (media) => [
    `INSERT INTO ${media} (id, alt, width, height) VALUES ($1, $2, 1, 1)`,
    [canary.mediaId, canary.secret],
  ])
  for (const file of filesOf(canary.mediaId)) await mediaOf(tenant).write(file, Buffer.from(canary.secret))
  return canary
}

/** Removes every canary of a store, whichever proof planted it. The rows go last: see `plantCanary`. */
export async function removeCanaries(tenant: Planted): Promise<void> {
  const like = [`${CANARY_PREFIX}%`]
  const rows = await onMedia(tenant, (media) => [`SELECT id FROM ${media} WHERE alt LIKE $1`, like])
  for (const { id } of rows) for (const file of filesOf(String(id))) await mediaOf(tenant).remove(file)
  if (rows.length > 0) await onMedia(tenant, (media) => [`DELETE FROM ${media} WHERE alt LIKE $1`, like])
}

/** The address that a store gives to the picture of a canary, be it its own or another's. */
export function canaryAddress(store: Pick<Tenant, 'id'>, { mediaId }: Canary): string {
  return pictureAddress(store.id, mediaId, PICTURE_WIDTHS[0])
}

function filesOf(mediaId: string): string[] {
  return PICTURE_WIDTHS.map((width) => pictureFile(mediaId, width))
}

function onMedia(
  { schemaName }: Planted,
  statement: (media: string) => [text: string, values: unknown[]],
): Promise<Record<string, unknown>[]> {
  const [text, values] = statement(`${quoteIdentifier(schemaName)}.media`)
  return inOwnerTransaction(async (client) => {
    await client.query(`SET LOCAL lock_timeout = ${PATIENCE_MS}`)
    return (await client.query(text, values)).rows
  })
}
