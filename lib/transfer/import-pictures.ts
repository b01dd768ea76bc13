import { createHash } from 'node:crypto'
import { attachMedia } from '#lib/catalog/attach-media.ts'
import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import { MAX_PICTURES } from '#lib/catalog/schema.ts'
import type { Picture } from '#lib/content/picture.ts'
import { NotAPictureError, storePicture } from '#lib/content/store-media.ts'
import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { ok } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { PictureUnreached } from './fetch-picture.ts'
import { groupRows, type Outline } from './group-rows.ts'
import { lookAtRows, type WantedPicture } from './product-of-rows.ts'
import type { CsvSource } from './read-csv.ts'
import type { ReportLine } from './schema.ts'

/** A host where nobody answered so often is not asked again in this run. */
const MOST_FAILURES = 3
/** Pictures of a product that are fetched at once. */
const AT_ONCE = 4
const OWN = /^\/media\/([0-9a-f-]{36})\/\d+-[\w-]+\.webp$/

export type FetchPicture = (url: string) => Promise<Buffer>
/** @property after products that an earlier run went through */
type Source = { open: CsvSource; outline: Outline; currency: string; after: number; fetch: FetchPicture }
/** What became of the pictures of one product; `number` from 1, in the order of the file. */
type Brought = { number: number; pictures: number; missed: ReportLine[] }

/**
 * Brings the pictures that a file names to its products, after all rows are in. One that cannot be had is reported; the
 * product keeps what it has.
 */
export async function* importPictures(
  ctx: StoreContext,
  { open, outline, currency, after, fetch }: Source,
): AsyncGenerator<Brought> {
  const away = new Map<string, number>()
  let number = 0
  for await (const group of groupRows(open, outline)) {
    number += 1
    if (number <= after) continue
    const row = await ctx.db.product.findUnique({ where: { slug: group.slug }, include: PRODUCT_INCLUDE })
    const existing = row && productViewOf(row, currency, ctx.db.storeId)
    const { isTaken, pictures } = lookAtRows(group, outline.head.columns, currency, existing)
    if (!existing || !isTaken || pictures.length === 0) {
      yield { number, pictures: 0, missed: [] }
      continue
    }
    const known = new Set(existing.pictures.map(({ id }) => id))
    const tried = await mapLimited(pictures, AT_ONCE, async (wanted) => {
      const own = ownId(wanted.url, existing.pictures)
      const id = own && known.has(own) ? own : pictureId(group.slug, wanted.url)
      return { id, wanted, reason: known.has(id) ? null : await bring(ctx, { url: wanted.url, id, fetch, away }) }
    })
    const reached = tried.filter(({ reason }) => reason === null)
    if (reached.length > 0) await attach(ctx, existing.id, reached, [...known])
    const missed = tried.flatMap(({ wanted, reason }) =>
      reason === null ? [] : [missedLine(group.slug, wanted, reason)],
    )
    yield { number, pictures: pictures.length, missed }
  }
}

function missedLine(handle: string, { line, url }: WantedPicture, reason: string): ReportLine {
  return { line, handle, result: 'picture not reached', reason: `${url.slice(0, 300)}: ${reason}` }
}

/** The same picture of the same product is the same one again, however often a file is imported. */
function pictureId(slug: string, url: string): string {
  const hex = createHash('sha256').update(`${slug}\n${url}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The picture that one of our own addresses names; only a product's own pictures are believed. */
function ownId(url: string, pictures: readonly Pick<Picture, 'id' | 'src'>[]): string | null {
  if (!URL.canParse(url)) return null
  const { pathname } = new URL(url)
  return pictures.find(({ src }) => src === pathname)?.id ?? OWN.exec(pathname)?.[1] ?? null
}

type Wish = { url: string; id: string; fetch: FetchPicture; away: Map<string, number> }

/** @returns why it could not be had; null when the store has it */
async function bring(ctx: StoreContext, { url, id, fetch, away }: Wish): Promise<string | null> {
  if (await ctx.db.media.findUnique({ where: { id } })) return null
  const host = URL.canParse(url) ? new URL(url).host : ''
  const failures = away.get(host) ?? 0
  if (failures >= MOST_FAILURES) return 'The address could not be reached.'
  try {
    const { width, height } = await storePicture(ctx.tenant, await fetch(url), id)
    await ctx.db.media.upsert({ where: { id }, create: { id, width, height }, update: {} })
    away.delete(host)
    return null
  } catch (error) {
    if (error instanceof NotAPictureError) return 'This is not a picture we can read.'
    if (!(error instanceof PictureUnreached)) throw error
    if (error.isHostAway) away.set(host, (away.get(host) ?? 0) + 1)
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
