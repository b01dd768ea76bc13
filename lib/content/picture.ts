/** What `<img>` needs to show a picture: WebP in three widths. */
export type Picture = { id: string; alt: string; width: number; height: number; src: string; srcSet: string }

/** Widths every picture is kept in, px. */
export const PICTURE_WIDTHS = [400, 800, 1600] as const

type MediaRow = { id: string; alt: string; width: number; height: number; starter: string | null }

/** A picture as a page shows it. Addresses are immutable: another picture has another id. */
export function pictureOf(media: MediaRow): Picture {
  const base = media.starter === null ? `/media/${media.id}` : `/media/starter/${media.starter}`
  return {
    id: media.id,
    alt: media.alt,
    width: media.width,
    height: media.height,
    src: `${base}/800.webp`,
    srcSet: PICTURE_WIDTHS.map((width) => `${base}/${width}.webp ${width}w`).join(', '),
  }
}
