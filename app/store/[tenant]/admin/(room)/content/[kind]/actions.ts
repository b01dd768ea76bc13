'use server'

import { z } from 'zod'
import { createPage } from '#lib/content/create-page.ts'
import { deletePage } from '#lib/content/delete-page.ts'
import { describePictures } from '#lib/content/describe-pictures.ts'
import { PAGE_KINDS, PageInput } from '#lib/content/schema.ts'
import type { PageView } from '#lib/content/settings-view.ts'
import { updatePage } from '#lib/content/update-page.ts'
import { appearOnTime } from '#lib/jobs/appear-on-time.ts'
import { ok } from '#lib/kernel/result.ts'
import { optionalLine } from '#lib/kernel/text.ts'
import { pagesTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

/** What the picture shows comes with the form, and is kept with the picture. */
const PageForm = PageInput.extend({ kind: z.enum(PAGE_KINDS), mediaAlt: optionalLine(200) })
const Existing = z.object({ kind: z.enum(PAGE_KINDS), slugBefore: z.string().max(80) })

type Changed = { page: PageView }

export const createPageAction = defineStoreAction({
  permission: 'content:write',
  input: PageForm,
  run: async (ctx, { kind, mediaAlt, ...input }) => {
    if (input.mediaId) await describePictures(ctx, { [input.mediaId]: mediaAlt })
    const created = await createPage(ctx, kind, input)
    if (!created.ok) return created
    await appearOnTime(ctx, created.value)
    return ok<Changed>({ page: created.value })
  },
  audit: ({ page }) => ({ action: 'page.created', subject: page.title }),
  invalidates: ({ tenant }) => [pagesTag(tenant)],
  redirectTo: ({ page }) => `/admin/content/${page.kind === 'post' ? 'posts' : 'pages'}/${page.slug}?added`,
})

export const updatePageAction = defineStoreAction({
  permission: 'content:write',
  input: PageForm.extend(Existing.shape),
  run: async (ctx, { kind, slugBefore, mediaAlt, ...input }) => {
    if (input.mediaId) await describePictures(ctx, { [input.mediaId]: mediaAlt })
    const saved = await updatePage(ctx, kind, slugBefore, input)
    if (!saved.ok) return saved
    await appearOnTime(ctx, saved.value)
    return ok<Changed>({ page: saved.value })
  },
  audit: ({ page }) => ({ action: 'page.updated', subject: page.title }),
  invalidates: ({ tenant }) => [pagesTag(tenant)],
})

export const deletePageAction = defineStoreAction({
  permission: 'content:write',
  input: Existing,
  run: async (ctx, { kind, slugBefore }) => {
    const deleted = await deletePage(ctx, kind, slugBefore)
    return deleted.ok ? ok<Changed>({ page: deleted.value }) : deleted
  },
  audit: ({ page }) => ({ action: 'page.deleted', subject: page.title }),
  invalidates: ({ tenant }) => [pagesTag(tenant)],
})
