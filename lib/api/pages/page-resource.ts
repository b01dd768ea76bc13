import { z } from 'zod'
import { pageVersion } from '#lib/content/page-version.ts'
import { PAGE_KINDS, PageInput } from '#lib/content/schema.ts'
import type { PageView } from '#lib/content/settings-view.ts'
import { Instant } from '../schema.ts'

const instant = z.iso.datetime()
const form = PageInput.shape

export const Page = z
  .strictObject({
    id: z.string().meta({ description: 'The last part of its address. Another slug is another id.' }),
    slug: z.string(),
    kind: z.enum(PAGE_KINDS),
    title: z.string(),
    body: z.string().meta({ description: 'Markdown.' }),
    excerpt: z.string(),
    author: z.string(),
    media_id: z.string().nullable(),
    seo_title: z.string(),
    seo_description: z.string(),
    status: z.enum(['published', 'draft']),
    published_at: instant.nullable().meta({ description: 'In the shop from then on; null: a draft.' }),
    updated_at: instant,
    version: z.string(),
  })
  .meta({ id: 'Page' })

/** `PageInput` in the API's words. */
export const PageBody = z
  .strictObject({
    title: form.title,
    slug: form.slug.meta({ description: 'Left out: made from the title.' }),
    body: form.body.meta({ description: 'Markdown.' }),
    excerpt: form.excerpt,
    author: form.author,
    media_id: z.string().max(60).nullable().default(null),
    seo_title: form.seoTitle,
    seo_description: form.seoDescription,
    status: form.visibility.default('draft'),
    published_at: Instant.nullable()
      .default(null)
      .meta({ description: 'Of a published page; null: now, or as it was.' }),
  })
  .meta({ id: 'PageBody' })
export type PageBody = z.output<typeof PageBody>

export function pageResource(view: PageView): z.input<typeof Page> {
  return {
    id: view.slug,
    kind: view.kind,
    ...pageBodyOf(view),
    updated_at: view.updatedAt,
    version: pageVersion(view),
  }
}

/** A page as a body that changes nothing: what a PATCH begins with. */
export function pageBodyOf({ slug, title, body, excerpt, author, ...view }: PageView): PageBody {
  return {
    slug,
    title,
    body,
    excerpt,
    author,
    media_id: view.picture?.id ?? null,
    seo_title: view.seoTitle,
    seo_description: view.seoDescription,
    status: view.publishedAt === null ? 'draft' : 'published',
    published_at: view.publishedAt,
  }
}

/** What the form would have sent. */
export function pageInputOf({ media_id, seo_title, seo_description, status, published_at, ...same }: PageBody) {
  return PageInput.safeParse({
    ...same,
    mediaId: media_id ?? '',
    seoTitle: seo_title,
    seoDescription: seo_description,
    visibility: status,
    publishAt: published_at ?? '',
  })
}
