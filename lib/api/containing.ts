/** The condition that a column holds this text somewhere, in upper or lower case: "%" and "_" stand for themselves. */
export function containing(text: string): { contains: string; mode: 'insensitive' } {
  return { contains: text.replaceAll(/[\\%_]/g, String.raw`\$&`), mode: 'insensitive' }
}
