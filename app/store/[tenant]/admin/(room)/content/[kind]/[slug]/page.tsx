import { ExternalLink } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { DeleteButton } from '#components/dashboard/delete-button.tsx'
import { PageForm } from '#components/dashboard/page-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { PageStatusBadge } from '#components/dashboard/page-status-badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getPage } from '#lib/content/get-page.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { HOME_SLUG } from '#lib/content/home-page.ts'
import { toLocalTime } from '#lib/kernel/local-time.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { deletePageAction, updatePageAction } from '../actions.ts'
import { contentKind } from '../content-kind.ts'

type ContentPageProps = {
  params: Promise<{ tenant: string; kind: string; slug: string }>
  searchParams: Promise<{ added?: string | string[] }>
}

export async function generateMetadata({ params }: ContentPageProps): Promise<Metadata> {
  return { title: contentKind((await params).kind).title }
}

export default async function ContentPage({ params, searchParams }: ContentPageProps) {
  const ctx = await staffContext(params, 'content:write')
  const [{ kind, slug }, { added }] = await Promise.all([params, searchParams])
  const words = contentKind(kind)
  const [page, { timeZone }] = await Promise.all([getPage(ctx.db, words.kind, slug), getStoreSettings(ctx.db)])
  if (!page) notFound()
  const list = `/admin/content/${words.path}`
  const isHome = slug === HOME_SLUG
  const publishedAt = page.publishedAt ? new Date(page.publishedAt) : null
  const inShop = publishedAt !== null && publishedAt <= ctx.now()
  return (
    <>
      <PageHead
        back={{ href: list, label: words.title }}
        title={page.title}
        labels={<PageStatusBadge publishedAt={page.publishedAt} now={ctx.now()} />}
        action={
          <>
            {inShop ? (
              <Button asChild variant="secondary">
                <a href={isHome ? '/' : `${words.shopPath}/${page.slug}`} target="_blank" rel="noreferrer">
                  <ExternalLink aria-hidden size={16} strokeWidth={1.5} />
                  View in the shop
                </a>
              </Button>
            ) : null}
            {isHome ? null : (
              <DeleteButton
                action={deletePageAction}
                fields={{ kind: words.kind, slugBefore: page.slug }}
                title={`Delete “${page.title}”?`}
                description="Its text is gone for good, and links to it stop working. A draft would keep the text."
                list={list}
              />
            )}
          </>
        }
      />
      {added === undefined ? null : (
        <FormMessage tone="success" className="mb-4">
          {inShop
            ? 'Added. It is in your shop now.'
            : publishedAt
              ? 'Added. It appears at its time.'
              : 'Added as a draft.'}
        </FormMessage>
      )}
      <PageForm
        key={page.slug}
        action={updatePageAction}
        kind={words.kind}
        page={page}
        publishAt={publishedAt ? toLocalTime(publishedAt, timeZone) : ''}
        author=""
      />
    </>
  )
}
