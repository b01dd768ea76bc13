import { createHash } from 'node:crypto'
import { attachMedia } from '#lib/catalog/attach-media.ts'
import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import { MAX_PICTURES } from '#lib/catalog/schema.ts'
import { NotAPictureError, storePicture } from '#lib/content/store-media.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { ok } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { fetchPicture, PictureUnreached } from './fetch-picture.ts'
import { groupRows, type Outline } from './group-rows.ts'
import { productOfRows, type WantedPicture } from './product-of-rows.ts'
import type { ReportLine } from './schema.ts'

/** A host that failed so often is not asked again in this run. */
const MOST_FAILURES = 3
const OWN = /^\/media\/([0-9a-f-]{36})\/\d+-[\w-]+\.webp$/

type Source = { bytes: Buffer; outline: Outline; currency: string }

/**
 * Brings the pictures that a file names to its products, after all rows are in. One that cannot be had is reported; the
 * product keeps what it has.
 */
export async function importPictures(
  ctx: StoreContext,
  { bytes, outline, currency }: Source,
  onProduct: (told: { missed: ReportLine[] }) => Promise<void>,
): Promise<void> {
  const failures = new Map<string, number>()
  for await (const group of groupRows(bytes, outline)) {
    const row = await ctx.db.product.findUnique({ where: { slug: group.slug }, include: PRODUCT_INCLUDE })
    if (!row) continue
    const existing = productViewOf(row, currency, ctx.db.storeId)
    const { input, pictures } = productOfRows(group, outline.head.columns, currency, existing)
    if (!input || pictures.length === 0) continue
    const known = new Set(existing.pictures.map(({ id }) => id))
    const missed: ReportLine[] = []
    const reached: { id: string; wanted: WantedPicture }[] = []
    for (const wanted of pictures) {
      const own = ownId(wanted.url)
      const id = own && known.has(own) ? own : pictureId(group.slug, wanted.url)
      const reason = known.has(id) ? null : await bring(ctx, wanted.url, id, failures)
      if (reason === null) reached.push({ id, wanted })
      else
        missed.push({
          line: wanted.line,
          handle: group.slug,
          result: 'picture not reached',
          reason: `${wanted.url.slice(0, 300)}: ${reason}`,
        })
    }
    if (reached.length > 0) await attach(ctx, row.id, reached, [...known])
    await onProduct({ missed })
  }
}

/** The same picture of the same product is the same one again, however often a file is imported. */
function pictureId(slug: string, url: string): string {
  const hex = createHash('sha256').update(`${slug}\n${url}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The picture that one of our own addresses names; only a product's own pictures are believed. */
function ownId(url: string): string | null {
  return URL.canParse(url) ? (OWN.exec(new URL(url).pathname)?.[1] ?? null) : null
}

/** @returns why it could not be had; null when the store has it */
async function bring(
  ctx: StoreContext,
  url: string,
  id: string,
  failures: Map<string, number>,
): Promise<string | null> {
  if (await ctx.db.media.findUnique({ where: { id } })) return null
  const host = URL.canParse(url) ? new URL(url).host : ''
  if ((failures.get(host) ?? 0) >= MOST_FAILURES) return 'The address could not be reached.'
  try {
    const { width, height } = await storePicture(ctx.tenant, await fetchPicture(url), id)
    await ctx.db.media.create({ data: { id, width, height } })
    return null
  } catch (error) {
    if (error instanceof NotAPictureError) return 'This is not a picture we can read.'
    if (!(error instanceof PictureUnreached)) throw error
    failures.set(host, (failures.get(host) ?? 0) + 1)
    return error.message
  }
}

async function attach(
  ctx: StoreContext,
  productId: string,
  reached: { id: string; wanted: WantedPicture }[],
  known: string[],
): Promise<void> {
  const ids = [...new Set([...reached.map(({ id }) => id), ...known])].slice(0, MAX_PICTURES)
  await allOrNothing(ctx.db, async (tx) => {
    const attached = await attachMedia(tx, productId, ids)
    if (!attached.ok) return attached
    for (const { id, wanted } of reached) {
      if (wanted.alt) await tx.media.updateMany({ where: { id, productId }, data: { alt: wanted.alt } })
      for (const optionValues of wanted.forVariants) {
        await tx.variant.updateMany({
          where: { productId, optionValues: { equals: optionValues } },
          data: { mediaId: id },
        })
      }
    }
    return ok(null)
  })
}
