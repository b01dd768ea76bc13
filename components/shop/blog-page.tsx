import type { Listing } from '#lib/catalog/product-view.ts'
import type { PageView } from '#lib/content/settings-view.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { Pagination } from '../ui/pagination.tsx'
import { PageHead } from './page-head.tsx'
import { PageWidth } from './page-width.tsx'
import { PostList } from './post-list.tsx'

type BlogPageProps = { listing: Listing<PageView>; timeZone: string }

/** One page of the blog. */
export function BlogPage({ listing, timeZone }: BlogPageProps) {
  return (
    <PageWidth className="pb-16 lg:pb-28">
      <PageHead title="Journal" />
      {listing.total > 0 ? (
        <div className="mt-8 lg:mt-12">
          <PostList posts={listing.items} timeZone={timeZone} />
          <Pagination page={listing.page} pageCount={listing.pageCount} hrefFor={blogPath} className="mt-14" />
        </div>
      ) : (
        <EmptyState title="Nothing written yet" text="Come back soon." />
      )}
    </PageWidth>
  )
}

/** The address of a page of the blog. */
export function blogPath(page: number): string {
  return page === 1 ? '/blog' : `/blog/page/${page}`
}
