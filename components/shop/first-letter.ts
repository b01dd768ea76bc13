/** The first letter or digit of a name in upper case, '' when it has none: stands in for a picture or a logo. */
export function firstLetter(name: string): string {
  return /[\p{L}\p{N}]/u.exec(name)?.[0].toUpperCase() ?? ''
}
