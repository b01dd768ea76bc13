import { notFound } from 'next/navigation'
import type { PageKind } from '#lib/content/settings-view.ts'

/** What is said of pages and of posts; everything else about them is the same. */
export const CONTENT_KINDS = {
  pages: {
    kind: 'page',
    title: 'Pages',
    meaning: 'What your shop says about itself: delivery, returns, privacy, you.',
    add: 'Add page',
    search: 'Search pages',
    newTitle: 'New page',
    emptyTitle: 'No pages yet',
    emptyText: 'Say who you are, how you deliver, and what happens when something is not right.',
    shopPath: '/pages',
  },
  posts: {
    kind: 'post',
    title: 'Journal',
    meaning: 'Posts of your blog, newest first.',
    add: 'Write a post',
    search: 'Search posts',
    newTitle: 'New post',
    emptyTitle: 'Nothing written yet',
    emptyText: 'A few lines about how a thing is made sell it better than any discount.',
    shopPath: '/blog',
  },
} as const satisfies Record<string, { kind: PageKind } & Record<string, string>>

export type ContentPath = keyof typeof CONTENT_KINDS

/** The part of the address that says which of the two; any other is not there. */
export function contentKind(name: string) {
  if (name !== 'pages' && name !== 'posts') notFound()
  return { path: name, ...CONTENT_KINDS[name] } as const
}
