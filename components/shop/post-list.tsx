import type { PageView } from '#lib/content/settings-view.ts'
import { writtenDate } from '#lib/kernel/written-date.ts'
import { Link } from '../ui/link.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { plainExcerpt } from './render-markdown.ts'

type PostListProps = { posts: readonly PageView[]; timeZone: string; headingLevel?: 2 | 3 }

/** Posts of the blog as cards, newest first. Each card is one link, named by its title. */
export function PostList({ posts, timeZone, headingLevel = 2 }: PostListProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <ul className="grid gap-x-8 gap-y-12 sm:grid-cols-2 lg:grid-cols-3">
      {posts.map((post, index) => (
        <li key={post.slug} className="group relative min-w-0">
          <PictureFrame
            picture={post.picture}
            title={post.title}
            sizes="(min-width: 1024px) 400px, (min-width: 640px) 46vw, 96vw"
            priority={index === 0}
            decorative
            className="aspect-[3/2]"
            imageClassName="transition duration-200 ease-out group-hover:scale-[1.02]"
          />
          <PostFacts post={post} timeZone={timeZone} className="mt-4" />
          <Heading className="display mt-1 break-words text-18 sm:text-22">
            <Link
              href={`/blog/${post.slug}`}
              className="underline-offset-4 outline-offset-4 after:absolute after:inset-0 group-hover:underline"
            >
              {post.title}
            </Link>
          </Heading>
          <p className="mt-2 line-clamp-3 break-words text-14 text-muted">
            {post.excerpt || plainExcerpt(post.body, 180)}
          </p>
        </li>
      ))}
    </ul>
  )
}

type PostFactsProps = { post: Pick<PageView, 'publishedAt' | 'author'>; timeZone: string; className?: string }

/** When it was published, and by whom. */
export function PostFacts({ post, timeZone, className }: PostFactsProps) {
  const { publishedAt, author } = post
  return (
    <p className={className}>
      <span className="break-words text-13 text-muted">
        {publishedAt ? <time dateTime={publishedAt}>{writtenDate(new Date(publishedAt), timeZone)}</time> : null}
        {publishedAt && author ? ' · ' : null}
        {author}
      </span>
    </p>
  )
}
