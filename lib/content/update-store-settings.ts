import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import { rescaleCatalogue } from '#lib/pricing/rescale-catalogue.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getStoreSettings } from './get-store-settings.ts'
import type { SettingsInput } from './schema.ts'
import type { StoreSettingsView } from './settings-view.ts'

/**
 * Saves the settings form. Another currency rescales every price in the same transaction; orders keep theirs.
 * @returns failures beside `currency` and the picture fields
 */
export function updateStoreSettings(ctx: StoreContext, input: SettingsInput): Promise<Result<StoreSettingsView>> {
  return allOrNothing(ctx.db, async (tx) => {
    // Two saves at once would both rescale from the currency they read: the second waits here and reads the new one.
    await tx.$queryRaw`SELECT "id" FROM "store_settings" FOR UPDATE`
    const { currency: before } = await tx.storeSettings.findUniqueOrThrow({ where: { id: 'store' } })
    const pictures = await readPictures(tx, input)
    if (!pictures.ok) return pictures
    const rescaled = await rescaleCatalogue(tx, before, input.currency)
    if (!rescaled.ok) return rescaled
    const { name, tagline, story, accent, displayFont, radius, currency, timeZone } = input
    const look = { name, tagline, story, accent, displayFont, radius, currency, timeZone }
    await tx.storeSettings.update({ where: { id: 'store' }, data: { ...look, ...pictures.value } })
    return ok(await getStoreSettings(tx))
  })
}

const PICTURE_FIELDS = ['logoMediaId', 'heroMediaId', 'storyMediaId'] as const
type PictureIds = Record<(typeof PICTURE_FIELDS)[number], string | null>

/** Only pictures that this store has; '' removes one. */
async function readPictures(tx: TenantTx, input: SettingsInput): Promise<Result<PictureIds>> {
  const wished = PICTURE_FIELDS.map((field) => input[field]).filter((id) => id !== '')
  const rows = await tx.media.findMany({ where: { id: { in: wished } }, select: { id: true } })
  const known = new Set(rows.map(({ id }) => id))
  const failures = PICTURE_FIELDS.filter((field) => input[field] !== '' && !known.has(input[field])).map(
    (field): Failure => ({ code: 'invalid', message: 'This picture is not there any more. Upload it again.', field }),
  )
  const [first, ...others] = failures
  if (first) return { ok: false, failures: [first, ...others] }
  const { logoMediaId, heroMediaId, storyMediaId } = input
  return ok({
    logoMediaId: logoMediaId || null,
    heroMediaId: heroMediaId || null,
    storyMediaId: storyMediaId || null,
  })
}
