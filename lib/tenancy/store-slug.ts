import { z } from 'zod'
import { isTenantSchemaName } from '#lib/db/schema-name.ts'
import { RESERVED_SLUGS } from './reserved-slugs.ts'

const SHORTEST = 3
const LONGEST = 40

/** The first label of a store's host. Each rule has its own sentence, shown beside the field. */
export const StoreSlug = z
  .string()
  .trim()
  .toLowerCase()
  .superRefine((slug, context) => {
    const reason = slugProblem(slug)
    if (reason) context.addIssue({ code: 'custom', message: reason })
  })

/** @returns why a slug cannot be a store's address, or null when it can (it may still be taken) */
export function slugProblem(slug: string): string | null {
  if (slug.length < SHORTEST) return `Use at least ${SHORTEST} characters.`
  if (slug.length > LONGEST) return `Use at most ${LONGEST} characters.`
  if (!/^[a-z0-9-]+$/.test(slug)) return 'Use lower-case letters, digits and hyphens only.'
  if (!/^[a-z]/.test(slug)) return 'Start with a letter.'
  if (slug.endsWith('-')) return 'End with a letter or a digit.'
  // Names with "--" in third place, such as xn--, are reserved for internationalised domains; all doubles are refused.
  if (slug.includes('--')) return 'Use single hyphens only.'
  if (RESERVED_SLUGS.has(slug) || !isTenantSchemaName(schemaNameOf(slug))) return 'This address is reserved.'
  return null
}

/** The schema of a store with this slug. */
export function schemaNameOf(slug: string): string {
  return slug.replaceAll('-', '_')
}
