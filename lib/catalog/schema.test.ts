import { describe, expect, test } from 'vitest'
import { sanitiseRichText } from '#lib/content/rich-text.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { ProductAsWritten, ProductInput } from './schema.ts'

const options = [{ name: 'Size', values: [{ value: 'S' }, { value: 'M' }] }]
const variants = ['S', 'M'].map((value) => ({ optionValues: [value], price: '5.00' }))
const product = (fields: object = {}) => ({ title: 'Ring', options, variants, ...fields })

describe.each([
  ['as it is saved', ProductInput],
  ['as it is looked at', ProductAsWritten],
])('a product %s', (_, schema) => {
  test('is refused beside its variants when two of them are the same', () => {
    const twice = schema.safeParse(product({ variants: [variants[0], variants[0]] }))
    expect(twice.error?.issues.map(({ path }) => path)).toEqual([['variants']])
    expect(schema.safeParse(product()).success).toBe(true)
  })

  test('is refused for a description that is too long, whatever would be left of it', () => {
    const long = schema.safeParse(product({ description: `<script>${'x'.repeat(50_000)}</script>` }))
    expect(long.error?.issues.map(({ path }) => path)).toEqual([['description']])
  })
})

test('what is saved of a description runs nothing, and lists may come as the text of a form', () => {
  for (const payload of SCRIPT_PAYLOADS) {
    const written = `<p>Kept</p>${payload}<script>gone()</script>`
    const { description } = ProductInput.parse(product({ description: written }))
    expect(description).toBe(sanitiseRichText(written))
    expect(description).not.toContain('<script')
  }
  const sent = { options: JSON.stringify(options), variants: JSON.stringify(variants) }
  expect(ProductInput.parse(product(sent)).variants.map(({ optionValues }) => optionValues)).toEqual([['S'], ['M']])
})
