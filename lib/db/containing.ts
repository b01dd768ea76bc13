/** The condition that a column holds this text somewhere, in upper or lower case: "%" and "_" stand for themselves. */
export function containing(text: string): { contains: string; mode: 'insensitive' } {
  return { contains: literally(text), mode: 'insensitive' }
}

/** A text inside a pattern of LIKE, where nothing of it is a wildcard. Prisma escapes none. */
export function literally(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
