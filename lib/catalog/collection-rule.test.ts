import { expect, test } from 'vitest'
import { matchesRule, type RuleFacts } from './collection-rule.ts'

const FACTS: RuleFacts = {
  title: 'Linen shirt',
  type: 'Shirt',
  vendor: 'Mill',
  tags: ['linen'],
  priceMinor: 4_900,
  stock: 3,
}
const HOLDS = { field: 'tag', relation: 'is', value: 'Linen' } as const
const FAILS = { field: 'vendor', relation: 'is', value: 'Somebody else' } as const

test('"all" asks for every condition, "any" for one, and a rule without conditions takes in nothing', () => {
  const matches = (match: 'all' | 'any', ...conditions: (typeof HOLDS | typeof FAILS)[]) =>
    matchesRule({ match, conditions }, FACTS, 'USD')
  expect([matches('all', HOLDS, FAILS), matches('any', HOLDS, FAILS)]).toEqual([false, true])
  expect([matches('all', HOLDS), matches('any', HOLDS)]).toEqual([true, true])
  expect([matches('all', FAILS), matches('any', FAILS)]).toEqual([false, false])
  expect([matches('all'), matches('any')]).toEqual([false, false])
})
