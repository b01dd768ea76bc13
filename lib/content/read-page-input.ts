import type { TenantTx } from '#lib/db/tenant-db.ts'
import { readMoment } from '#lib/kernel/local-time.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { PageInput } from './schema.ts'

/** What both making and saving a page write; the slug is theirs. */
export type PageColumns = {
  title: string
  body: string
  excerpt: string
  author: string
  mediaId: string | null
  seoTitle: string
  seoDescription: string
  publishedAt: Date | null
}

/**
 * The form as columns: a picture has to be this store's, a time is read on the store's clock, unless it names its own.
 * @param now when it is published, if no time was given
 * @returns failures beside `mediaId` and `publishAt`
 */
export async function readPageInput(tx: TenantTx, input: PageInput, now: Date): Promise<Result<PageColumns>> {
  const { title, body, excerpt, author, seoTitle, seoDescription } = input
  const mediaId = input.mediaId || null
  if (mediaId && !(await tx.media.findUnique({ where: { id: mediaId }, select: { id: true } }))) {
    return fail('invalid', 'This picture is not there any more. Upload it again.', 'mediaId')
  }
  let publishedAt = input.visibility === 'published' ? now : null
  if (publishedAt && input.publishAt) {
    const { timeZone } = await tx.storeSettings.findUniqueOrThrow({
      where: { id: 'store' },
      select: { timeZone: true },
    })
    publishedAt = readMoment(input.publishAt, timeZone)
    if (!publishedAt) return fail('invalid', 'Enter a date and a time.', 'publishAt')
  }
  return ok({ title, body, excerpt, author, mediaId, seoTitle, seoDescription, publishedAt })
}
