import type { Picture } from '#lib/content/picture.ts'
import { PictureFrame } from './picture-frame.tsx'
import { PictureStrip } from './picture-strip.tsx'

const SIZES = '(min-width: 1280px) 640px, (min-width: 1024px) 54vw, 100vw'

/** The first one is in view, and browsers fetch the next one before anybody swipes. */
const FETCHED_AHEAD = 2

/** A product's pictures. The server draws them; what makes them move is the strip's. */
export function ProductGallery({ pictures, title }: { pictures: readonly Picture[]; title: string }) {
  if (pictures.length === 0) {
    return (
      <PictureFrame
        picture={null}
        title={title}
        sizes={SIZES}
        className="-mx-4 aspect-[4/5] max-md:rounded-none! md:mx-0"
      />
    )
  }
  return (
    <PictureStrip
      pictures={pictures}
      title={title}
      frames={pictures.map((picture, index) => (
        <PictureFrame
          key={picture.id}
          picture={picture}
          title={title}
          sizes={SIZES}
          priority={index === 0}
          className="aspect-[4/5] rounded-none!"
        />
      ))}
      thumbnails={pictures.map((picture, index) => (
        <PictureFrame
          key={picture.id}
          picture={picture}
          title={title}
          // Of pictures that are fetched anyway the same file is shown; of others a small one.
          sizes={index < FETCHED_AHEAD ? SIZES : '64px'}
          decorative
          late
          className="aspect-[4/5] w-14 rounded-control! md:w-16"
        />
      ))}
    />
  )
}
