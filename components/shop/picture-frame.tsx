import type { Picture } from '#lib/content/picture.ts'
import { classList } from '../ui/class-list.ts'
import { firstLetter } from './first-letter.ts'

type PictureFrameProps = {
  picture: Picture | null | undefined
  /** What the space stands for while there is no picture: its first letter is shown. */
  title: string
  /** How wide it is shown, as in `<img sizes>`. */
  sizes: string
  /** The first picture in view: fetched at once. */
  priority?: boolean
  /** A small repeat of another picture: fetched after whatever else is in view. */
  late?: boolean
  /** The picture says nothing that the words beside it do not. */
  decorative?: boolean
  className?: string
  imageClassName?: string
}

/** A picture that fills its frame, or a quiet panel with a letter where none was given. */
export function PictureFrame({
  picture,
  title,
  sizes,
  priority,
  late,
  decorative,
  className,
  imageClassName,
}: PictureFrameProps) {
  return (
    <div className={classList('relative overflow-hidden rounded-picture bg-sunken', className)}>
      {picture ? (
        <img
          src={picture.src}
          srcSet={picture.srcSet}
          sizes={sizes}
          width={picture.width}
          height={picture.height}
          alt={decorative ? '' : picture.alt}
          loading={priority ? 'eager' : 'lazy'}
          fetchPriority={priority ? 'high' : late ? 'low' : undefined}
          // Decoded beside the page it would be painted a moment after it.
          decoding={priority ? 'sync' : 'async'}
          className={classList('absolute inset-0 size-full object-cover', imageClassName)}
        />
      ) : (
        <span
          aria-hidden
          className="display @container absolute inset-0 flex items-center justify-center text-line-strong"
        >
          <span className="text-[min(3rem,45cqw)] leading-none">{firstLetter(title)}</span>
        </span>
      )}
    </div>
  )
}
