/** A picture file as a static import gives it. */
type PictureFile = { src: string; width: number; height: number }

/** The same view of a store in light and in dark. */
export type MarketShot = { light: PictureFile; dark: PictureFile; alt: string }

type MarketPictureProps = {
  shot: MarketShot
  className?: string /** In view at once: fetched first. */
  eager?: boolean
}

/** A picture of a running store; visitors who prefer dark get the dark one, and only that one is fetched. */
export function MarketPicture({ shot: { light, dark, alt }, className, eager }: MarketPictureProps) {
  return (
    <picture>
      <source media="(prefers-color-scheme: dark)" srcSet={dark.src} width={dark.width} height={dark.height} />
      <img
        src={light.src}
        width={light.width}
        height={light.height}
        alt={alt}
        className={className}
        decoding="async"
        loading={eager ? 'eager' : 'lazy'}
        fetchPriority={eager ? 'high' : 'auto'}
      />
    </picture>
  )
}
