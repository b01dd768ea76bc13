import { ImageIcon } from 'lucide-react'
import { cn } from '#components/ui/class-names.ts'
import type { Picture } from '#lib/content/picture.ts'

type ThumbnailProps = {
  picture: Picture | null | undefined
  className?: string
}

/** A small picture beside the words that name it, so without words of its own. */
export function Thumbnail({ picture, className }: ThumbnailProps) {
  const classes = cn('size-9 shrink-0 rounded-control border border-line bg-sunken', className)
  if (!picture) {
    return (
      <span aria-hidden className={cn(classes, 'flex items-center justify-center text-muted')}>
        <ImageIcon size={16} strokeWidth={1.5} />
      </span>
    )
  }
  return (
    <img
      src={picture.src}
      srcSet={picture.srcSet}
      sizes="80px"
      alt=""
      width={picture.width}
      height={picture.height}
      loading="lazy"
      className={cn(classes, 'object-cover')}
    />
  )
}
