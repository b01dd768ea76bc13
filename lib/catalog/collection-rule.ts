import { decimalsOf } from '#lib/kernel/money.ts'
import { searchable } from './searchable.ts'

/** What a rule may ask about, and how. */
export const RULE_RELATIONS = {
  tag: ['is', 'is-not'],
  type: ['is', 'is-not', 'contains'],
  vendor: ['is', 'is-not', 'contains'],
  title: ['contains', 'contains-not', 'begins-with'],
  price: ['above', 'below'],
  stock: ['above', 'below'],
} as const satisfies Record<string, readonly string[]>

export type RuleField = keyof typeof RULE_RELATIONS
export type RuleRelation = (typeof RULE_RELATIONS)[RuleField][number]
export const RULE_FIELDS = Object.keys(RULE_RELATIONS) as RuleField[]

/** @property value as typed: a word, a number of units, or an amount in the store's currency ("20.00") */
export type RuleCondition = { field: RuleField; relation: RuleRelation; value: string }
export type CollectionRule = { match: 'all' | 'any'; conditions: RuleCondition[] }

/** What rules know of a product. */
export type RuleFacts = {
  title: string
  vendor: string
  type: string
  tags: readonly string[]
  /** Lowest price, minor units. */
  priceMinor: number
  /** Of all variants together; `UNCOUNTED` or more where one never runs out. */
  stock: number
}

/**
 * Whether a product belongs to a collection with this rule. Words are compared as search compares them: without accents
 * and whatever their case. A rule without conditions takes nothing in.
 */
export function matchesRule(rule: CollectionRule, facts: RuleFacts, currency: string): boolean {
  const { match, conditions } = rule
  if (conditions.length === 0) return false
  const holds = (condition: RuleCondition) => conditionHolds(condition, facts, currency)
  return match === 'all' ? conditions.every(holds) : conditions.some(holds)
}

function conditionHolds({ field, relation, value }: RuleCondition, facts: RuleFacts, currency: string): boolean {
  if (field === 'price') return numberHolds(relation, facts.priceMinor, limitMinor(value, currency))
  if (field === 'stock') return numberHolds(relation, facts.stock, Number(value))
  const wanted = searchable(value)
  if (field === 'tag') return facts.tags.some((tag) => searchable(tag) === wanted) === (relation === 'is')
  const text = searchable(facts[field])
  switch (relation) {
    case 'is':
      return text === wanted
    case 'is-not':
      return text !== wanted
    case 'contains':
      return text.includes(wanted)
    case 'contains-not':
      return !text.includes(wanted)
    case 'begins-with':
      return text.startsWith(wanted)
    case 'above':
    case 'below':
      return false
  }
}

function numberHolds(relation: RuleRelation, number: number, limit: number): boolean {
  if (relation === 'above') return number > limit
  return relation === 'below' && number < limit
}

/** "19.99" in minor units, cut off where the currency has fewer decimals: a rule outlives a change of the currency. */
function limitMinor(value: string, currency: string): number {
  const [whole = '0', fraction = ''] = value.split('.')
  const decimals = decimalsOf(currency)
  return Number(whole + fraction.padEnd(decimals, '0').slice(0, decimals))
}
