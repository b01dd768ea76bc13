import type { Picture } from '#lib/content/picture.ts'
import { cn } from '../ui/class-names.ts'
import { Link } from '../ui/link.tsx'
import { PageWidth } from './page-width.tsx'
import { PictureFrame } from './picture-frame.tsx'

type HomeStoryProps = { name: string; story: string; picture: Picture | null }

/** Who is behind the shop, beside a picture when there is one. */
export function HomeStory({ name, story, picture }: HomeStoryProps) {
  if (!story) return null
  return (
    <section className="bg-sunken">
      <PageWidth
        className={cn('py-14 lg:py-24', picture && 'grid gap-8 md:grid-cols-2 md:items-center md:gap-12 lg:gap-20')}
      >
        {picture ? (
          <PictureFrame
            picture={picture}
            title={name}
            sizes="(min-width: 1280px) 580px, (min-width: 768px) 46vw, 96vw"
            className="aspect-[5/4] md:aspect-square"
          />
        ) : null}
        <div className={cn('min-w-0', !picture && 'mx-auto max-w-[44rem] text-center')}>
          <h2 className="break-words text-14 text-muted">About {name}</h2>
          <p className="display mt-4 whitespace-pre-line break-words text-22 leading-[1.3] sm:text-28">{story}</p>
          <p className="mt-6">
            <Link href="/pages/about" className="inline-flex min-h-6 items-center text-14 underline underline-offset-4">
              More about us
            </Link>
          </p>
        </div>
      </PageWidth>
    </section>
  )
}
