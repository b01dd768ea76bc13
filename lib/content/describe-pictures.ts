import { z } from 'zod'
import { isPlainText, plainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const LONGEST_ALT = 200
const MOST = 20

/** What a picture shows; '' lets the product's title stand for it. */
export const PictureAlt = plainText(LONGEST_ALT)

/** What pictures show, by picture id, as a form field holds it: JSON. What cannot be read describes nothing. */
export const PictureAlts = z
  .string()
  .max(20_000)
  .transform((text, issues): unknown => {
    try {
      return JSON.parse(text)
    } catch {
      issues.addIssue({ code: 'custom', message: 'This is not JSON.' })
      return z.NEVER
    }
  })
  .pipe(z.record(z.string().max(60).refine(isPlainText), PictureAlt))
  .catch({})

/**
 * Says what pictures show, for those who do not see them. Ids that this store does not have are left out.
 * @param alts by picture id; '' lets the product's title stand for it
 */
export async function describePictures({ db }: StoreContext, alts: Record<string, string>): Promise<void> {
  const wished = Object.entries(alts).slice(0, MOST)
  const rows = await db.media.findMany({
    where: { id: { in: wished.map(([id]) => id) } },
    select: { id: true, alt: true },
  })
  for (const { id, alt } of rows) {
    const text = alts[id]
    if (text !== undefined && text !== alt) await db.media.updateMany({ where: { id }, data: { alt: text } })
  }
}
