import { type DiscountKind, type DiscountRule, DiscountTerms } from './schema.ts'

/** What pricing needs of a discount's row. */
export const RULE_SELECT = { id: true, title: true, code: true, kind: true, value: true, combinable: true, terms: true }

type Row = Omit<DiscountRule, 'kind' | 'terms'> & { kind: string; terms: unknown }

/** A row as pricing reads it. */
export function discountRuleOf({ id, title, code, kind, value, combinable, terms }: Row): DiscountRule {
  return { id, title, code, kind: kind as DiscountKind, value, combinable, terms: DiscountTerms.parse(terms) }
}
