import { HOME_SLUG } from '#lib/content/home-page.ts'
import type { PageView } from '#lib/content/settings-view.ts'
import { DateText } from './date-text.tsx'
import { PageStatusBadge } from './page-status-badge.tsx'
import { RowLink } from './row-link.tsx'
import { Thumbnail } from './thumbnail.tsx'

type PageListProps = {
  pages: readonly PageView[]
  /** Address of the list. */
  path: string
  now: Date
  timeZone: string
}

/** Pages or posts; a row opens its form. */
export function PageList({ pages, path, now, timeZone }: PageListProps) {
  return (
    <ul className="divide-y divide-line">
      {pages.map((page) => (
        <li key={page.slug} className="relative flex min-h-14 items-center gap-3 px-4 py-2 hover:bg-sunken sm:px-5">
          {page.kind === 'post' ? <Thumbnail picture={page.picture} className="h-10 w-14" /> : null}
          <span className="min-w-0 flex-1">
            <RowLink href={`${path}/${page.slug}`} className="block truncate text-14">
              {page.title}
            </RowLink>
            <span className="block truncate text-13 text-muted">
              {page.slug === HOME_SLUG
                ? 'Greets on the home page'
                : `${page.kind === 'post' ? '/blog' : '/pages'}/${page.slug}`}
            </span>
          </span>
          <DateText
            date={new Date((page.kind === 'post' && page.publishedAt) || page.updatedAt)}
            now={now}
            timeZone={timeZone}
            className="hidden shrink-0 text-13 text-muted sm:block"
          />
          <PageStatusBadge publishedAt={page.publishedAt} now={now} />
        </li>
      ))}
    </ul>
  )
}
