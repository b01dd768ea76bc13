import Link from 'next/link'
import type { Picture } from '#lib/content/picture.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/class-names.ts'
import { PageWidth } from './page-width.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { WrittenText } from './written-text.tsx'

type HomeHeroProps = {
  title: string
  /** Markdown; may be empty. */
  text: string
  picture: Picture | null
}

/** The first thing seen: one line, one picture, one way in. Without a picture the line stands alone. */
export function HomeHero({ title, text, picture }: HomeHeroProps) {
  return (
    <section className={cn(!picture && 'border-line border-b bg-sunken')}>
      <PageWidth
        className={cn(
          'grid gap-8',
          picture ? 'pt-4 md:pt-8 lg:grid-cols-[5fr_7fr] lg:items-center lg:gap-16' : 'py-20 lg:py-32',
        )}
      >
        <div className={cn('min-w-0', picture && 'order-last lg:order-first lg:py-12')}>
          <h1 className="display hyphens-auto break-words text-36 sm:text-48 xl:text-64">{title}</h1>
          {text ? <WrittenText markdown={text} className="mt-5 max-w-[46ch] text-16 text-muted sm:text-18" /> : null}
          <Button asChild size="lg" className="mt-8">
            <Link href="/products">Shop everything</Link>
          </Button>
        </div>
        {picture ? (
          <PictureFrame
            picture={picture}
            title={title}
            sizes="(min-width: 1280px) 680px, (min-width: 1024px) 56vw, 96vw"
            priority
            className="aspect-[5/4] lg:aspect-[8/9] lg:max-h-[720px] lg:w-full"
          />
        ) : null}
      </PageWidth>
    </section>
  )
}
