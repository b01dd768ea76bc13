/** Widths every picture is kept in, px. */
export const PICTURE_WIDTHS = [400, 800, 1600] as const
export type PictureWidth = (typeof PICTURE_WIDTHS)[number]

/** What a picture's file is called among the store's media. */
export function pictureFile(pictureId: string, width: PictureWidth): string {
  return `${pictureId}-${width}.webp`
}
