import type { Picture } from '#lib/content/picture.ts'
import { Button } from '../ui/button.tsx'
import { cn } from '../ui/class-names.ts'
import { Link } from '../ui/link.tsx'
import { PageWidth } from './page-width.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { WrittenText } from './written-text.tsx'

type HomeHeroProps = {
  title: string
  /** Markdown; may be empty. */
  text: string
  picture: Picture | null
}

/** A line longer than this, in characters, is a sentence and is set smaller. */
const LONG = 48

/** From this proportion on a picture gets most of the width. */
const WIDE = 1.4

/** The first thing seen: one line, one picture, one way in. Without a picture the line stands alone. */
export function HomeHero({ title, text, picture }: HomeHeroProps) {
  if (!picture) {
    return (
      <section className="border-line border-b bg-sunken">
        <PageWidth className="py-20 lg:py-32">
          <Words title={title} text={text} className="xl:text-64" />
        </PageWidth>
      </section>
    )
  }
  return picture.width / picture.height >= WIDE ? (
    <WideHero title={title} text={text} picture={picture} />
  ) : (
    <TallHero title={title} text={text} picture={picture} />
  )
}

type PicturedHeroProps = HomeHeroProps & { picture: Picture }

/** The words stand beside the picture, never on it: nobody knows where its subject is. */
function WideHero({ title, text, picture }: PicturedHeroProps) {
  return (
    <section>
      <PageWidth className="grid gap-8 pt-4 md:pt-8 lg:grid-cols-[1fr_2fr] lg:items-center lg:gap-12">
        <div className="order-last min-w-0 lg:order-first">
          <Words title={title} text={text} />
        </div>
        <PictureFrame
          picture={picture}
          title={title}
          sizes="(min-width: 1280px) 780px, (min-width: 1024px) 64vw, 96vw"
          priority
          className="aspect-[5/4] sm:aspect-[16/9] lg:aspect-[3/2]"
          // Wide pictures keep room for words on the left: that is what may go.
          imageClassName="object-[85%_50%]"
        />
      </PageWidth>
    </section>
  )
}

function TallHero({ title, text, picture }: PicturedHeroProps) {
  return (
    <section>
      <PageWidth className="grid gap-8 pt-4 md:pt-8 lg:grid-cols-[5fr_7fr] lg:items-center lg:gap-16">
        <div className="order-last min-w-0 lg:order-first lg:py-12">
          <Words title={title} text={text} className="xl:text-64" />
        </div>
        <PictureFrame
          picture={picture}
          title={title}
          sizes="(min-width: 1280px) 680px, (min-width: 1024px) 56vw, 96vw"
          priority
          className="aspect-[5/4] lg:aspect-[8/9] lg:max-h-[720px] lg:w-full"
        />
      </PageWidth>
    </section>
  )
}

function Words({ title, text, className }: { title: string; text: string; className?: string }) {
  return (
    <>
      <h1
        className={cn(
          'display break-words',
          title.length > LONG ? 'text-28 sm:text-36' : ['text-36 sm:text-48', className],
        )}
      >
        {title}
      </h1>
      {text ? <WrittenText markdown={text} className="mt-5 max-w-[46ch] text-16 text-muted sm:text-18" /> : null}
      <Button asChild size="lg" className="mt-8">
        <Link href="/products">Shop everything</Link>
      </Button>
    </>
  )
}
