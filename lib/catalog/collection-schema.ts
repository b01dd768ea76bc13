import { z } from 'zod'
import { slugify } from '#lib/kernel/slug.ts'
import { isPlainText, optionalLine, requiredLine } from '#lib/kernel/text.ts'
import { type CollectionRule, RULE_FIELDS, RULE_RELATIONS } from './collection-rule.ts'
import { fromJson, MAX_LABEL, MAX_SEO_DESCRIPTION, MAX_SEO_TITLE, richText } from './schema.ts'

export const MAX_CONDITIONS = 20
/** Most products that are chosen by hand for one collection. */
export const MAX_CHOSEN = 1_000

/** How a collection is ordered in the shop; `manual` is the order in which its products were chosen. */
export const COLLECTION_SORTS = ['manual', 'newest', 'price-asc', 'price-desc', 'title'] as const
export type CollectionSort = (typeof COLLECTION_SORTS)[number]

/** The column `sort`, whatever once was written there. */
export function readSort(column: string): CollectionSort {
  return COLLECTION_SORTS.find((known) => known === column) ?? 'manual'
}

const RELATIONS = [...new Set(Object.values(RULE_RELATIONS).flat())]
const AMOUNT = /^\d{1,9}(\.\d{1,3})?$/
const UNITS = /^\d{1,7}$/

const RuleConditionInput = z
  .object({
    field: z.enum(RULE_FIELDS, { error: 'Choose what it is about.' }),
    relation: z.enum(RELATIONS, { error: 'Choose how it is compared.' }),
    value: requiredLine(MAX_LABEL, 'Enter what it is compared with.'),
  })
  .superRefine(({ field, relation, value }, context) => {
    const message = (text: string) => context.addIssue({ code: 'custom', path: ['value'], message: text })
    if (!(RULE_RELATIONS[field] as readonly string[]).includes(relation)) message('Choose how it is compared.')
    if (field === 'price' && !AMOUNT.test(value)) message('Enter an amount such as 20 or 19.99.')
    if (field === 'stock' && !UNITS.test(value)) message('Enter a whole number.')
  })

/** Which products a collection takes in by itself. The column is read through `readRule`. */
export const CollectionRuleInput = z.object({
  match: z.enum(['all', 'any']).default('all'),
  conditions: z
    .array(RuleConditionInput)
    .min(1, 'Enter at least one condition.')
    .max(MAX_CONDITIONS, `A collection has at most ${MAX_CONDITIONS} conditions.`),
})

/** The column `rule`, whatever once was written there; null: by hand. A rule that cannot be read takes nothing in. */
export function readRule(column: unknown): CollectionRule | null {
  if (column === null || column === undefined) return null
  const read = CollectionRuleInput.safeParse(column)
  return read.success ? read.data : { match: 'all', conditions: [] }
}

const id = z.string().min(1).max(60).refine(isPlainText)

/** A whole collection, as its form sends it. */
export const CollectionInput = z.object({
  title: requiredLine(120, 'Enter a title.'),
  /** Empty: derived from the title, or kept. */
  slug: optionalLine(80).transform((slug) => slugify(slug, 80)),
  description: richText,
  /** null: by hand. */
  rule: z.preprocess(fromJson, CollectionRuleInput.nullable()).default(null),
  sort: z.enum(COLLECTION_SORTS, { error: 'Choose an order.' }).default('manual'),
  /** Chosen by hand, in order; left out when a rule chooses. */
  productIds: z
    .preprocess(fromJson, z.array(id).max(MAX_CHOSEN, 'Choose at most 1,000 products, or let a rule choose.'))
    .default([])
    .transform((ids) => [...new Set(ids)]),
  published: z.union([z.boolean(), z.enum(['on', '']).transform((sent) => sent === 'on')]).default(false),
  mediaId: z
    .union([id, z.literal('').transform(() => null)])
    .nullable()
    .default(null),
  seoTitle: optionalLine(MAX_SEO_TITLE),
  seoDescription: optionalLine(MAX_SEO_DESCRIPTION),
})
export type CollectionInput = z.infer<typeof CollectionInput>
