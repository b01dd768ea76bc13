import { createHash } from 'node:crypto'
import { slugify } from '#lib/kernel/slug.ts'

const LONGEST = 80

/**
 * The address of a product that a file calls so. A handle that our addresses cannot spell whole (it is in another script,
 * or too long) ends in a mark of its own: two products never become one, and the same handle is the same product again.
 * @returns '' for a handle without a letter or a digit
 */
export function slugOfHandle(handle: string): string {
  const whole = handle
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  if (whole === '') return ''
  const slug = slugify(handle, LONGEST)
  if (slug === whole) return slug
  const mark = createHash('sha256').update(whole).digest('hex').slice(0, 8)
  return [slugify(handle, LONGEST - mark.length - 1) || 'product', mark].join('-')
}
