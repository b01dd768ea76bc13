import { type Sql, sql } from '#lib/db/raw-sql.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { removePicture } from './store-media.ts'

/** Whether a collection, a page or the look of the shop shows a picture. */
export async function isShownBesideProducts({ db }: Pick<StoreContext, 'db'>, id: string): Promise<boolean> {
  const [row] = await db.$queryRaw<{ shown: boolean }[]>`SELECT ${shows(id)} AS "shown"`
  return row?.shown === true
}

/**
 * Deletes a picture that stands nowhere, for good: its row by one conditional statement, then its files.
 * @returns failures `not-found` and `in-use`
 */
export async function deleteMedia({ db, tenant }: StoreContext, id: string): Promise<Result<null>> {
  if (!isPlainText(id)) return notThere()
  const [deleted] = await db.$queryRaw<{ starter: string | null }[]>`
    DELETE FROM "media" WHERE "id" = ${id} AND "product_id" IS NULL AND NOT ${shows(id)} RETURNING "starter"`
  if (!deleted) return (await db.media.count({ where: { id } })) > 0 ? inUse() : notThere()
  if (deleted.starter === null) await removePicture(tenant, id)
  return ok(null)
}

/** Why a picture stays. */
export function inUse() {
  return fail('in-use', 'This picture stands in the shop. Take it from there first.')
}

function shows(id: string): Sql {
  return sql`(
    EXISTS (SELECT 1 FROM "collection" WHERE "media_id" = ${id})
    OR EXISTS (SELECT 1 FROM "page" WHERE "media_id" = ${id})
    OR EXISTS (SELECT 1 FROM "store_settings" WHERE ${id} IN ("logo_media_id", "hero_media_id", "story_media_id")))`
}

function notThere() {
  return fail('not-found', 'There is no such picture.')
}
