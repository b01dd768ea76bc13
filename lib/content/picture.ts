import { pictureAddress } from './picture-address.ts'
import { PICTURE_WIDTHS, type PictureWidth } from './picture-file.ts'

/** What `<img>` needs to show a picture: WebP in three widths. */
export type Picture = { id: string; alt: string; width: number; height: number; src: string; srcSet: string }

export type MediaRow = { id: string; alt: string; width: number; height: number; starter: string | null }

/**
 * A picture as a page shows it. Addresses are immutable: another picture has another id.
 * @param storeId whose row it is; addresses are signed for this store
 */
export function pictureOf(media: MediaRow, storeId: string): Picture {
  const { id, alt, width, height, starter } = media
  const address = (each: PictureWidth) =>
    starter === null ? pictureAddress(storeId, id, each) : starterAddress(starter, each)
  return {
    id,
    alt,
    width,
    height,
    src: address(800),
    srcSet: PICTURE_WIDTHS.map((each) => `${address(each)} ${each}w`).join(', '),
  }
}

/** Pictures that are part of Souk are no store's and no secret: their addresses are the same everywhere, unsigned. */
function starterAddress(starter: string, width: PictureWidth): string {
  return `/media/starter/${starter}/${width}.webp`
}
