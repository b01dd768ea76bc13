/** The server decides; asking here as well spares a long upload that would be refused. */
const MAX_BYTES = 8 * 1024 * 1024
const TYPES = ['image/jpeg', 'image/png', 'image/webp', 'image/avif', 'image/gif']

/** For the `accept` of a file input. */
export const PICTURE_TYPES = TYPES.join(',')

/** @returns why this file cannot be a picture of the shop, or null when it may be sent */
export function pictureRefusal(file: { name: string; size: number; type: string }): string | null {
  if (!TYPES.includes(file.type)) {
    return `“${file.name}” is not a picture that can be used. Choose a JPEG, PNG, WebP, AVIF or GIF file.`
  }
  if (file.size > MAX_BYTES) {
    const megabytes = (file.size / 1024 / 1024).toFixed(1)
    return `“${file.name}” has ${megabytes} MB. A picture may have at most 8 MB.`
  }
  return null
}
