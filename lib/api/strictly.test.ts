import { expect, test } from 'vitest'
import { CollectionRuleInput } from '#lib/catalog/collection-schema.ts'
import { ProductOptions } from '#lib/catalog/schema.ts'
import { strictly } from './strictly.ts'

const issues = (
  schema: { safeParse: (sent: unknown) => { error?: { issues: { code: string; path: PropertyKey[] }[] } | undefined } },
  sent: unknown,
) => schema.safeParse(sent).error?.issues.map(({ code, path }) => `${code} ${path.join('.')}`) ?? []

test('what is not named is refused however deep it lies, and the limits stay', () => {
  const options = strictly(ProductOptions)
  const size = { name: 'Size', values: [{ value: 'S', swatch: null }] }
  expect(options.parse([size])).toEqual([size])
  expect(issues(options, [{ ...size, extra: 1 }])).toEqual(['unrecognized_keys 0'])
  expect(issues(options, [{ name: 'Size', values: [{ value: 'S', colour: 'red' }] }])).toEqual([
    'unrecognized_keys 0.values.0',
  ])
  expect(issues(options, [size, size])).toEqual(['custom '])
  expect(issues(options, [{ name: 'Size', values: [] }])).toEqual(['too_small 0.values'])
  const rule = strictly(CollectionRuleInput)
  expect(issues(rule, { conditions: [{ field: 'tag', relation: 'is', value: 'x', why: '' }] })).toEqual([
    'unrecognized_keys conditions.0',
  ])
  expect(issues(rule, { conditions: [{ field: 'price', relation: 'above', value: 'x' }] })).toEqual([
    'custom conditions.0.value',
  ])
  // The domain's own stays as lenient as it is.
  expect(ProductOptions.safeParse([{ ...size, extra: 1 }]).success).toBe(true)
})
