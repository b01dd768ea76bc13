import { describe, expect, it } from 'vitest'
import { isMenuUrl, Menus, MenusField, readMenus } from './menu-schema.ts'

const entry = (changes: object) => ({ label: 'Sale', kind: 'products', value: '', below: [], ...changes })

describe('menus', () => {
  it.each(['/products', '/pages/about?x=1#y', 'https://example.com/a', 'http://example.com'])('lead to %s', (url) => {
    expect(isMenuUrl(url)).toBe(true)
  })

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    '//evil.test',
    '/\\evil.test',
    '/\t/evil.test',
    'https:',
    'mailto:a@example.com',
    'products',
    '',
  ])('never lead to %j', (url) => {
    expect(isMenuUrl(url)).toBe(false)
    const menus = { main: [entry({ kind: 'url', value: url })], foot: [] }
    expect(Menus.safeParse(menus).success).toBe(false)
    expect(readMenus(menus).main).toEqual([])
  })

  it('say beside which entry something is missing', () => {
    const menus = { main: [entry({ below: [entry({ kind: 'page' })] })], foot: [entry({ label: ' ' })] }
    const result = MenusField.safeParse(JSON.stringify(menus))
    expect(result.error?.issues.map(({ path }) => path.join('.'))).toEqual(['main.0.below.0.value', 'foot.0.label'])
  })

  it.each([null, 7, 'x', [], { main: 'x' }, { main: [null, 7, { label: 1 }], foot: {} }])(
    'written as %j are empty instead of an error',
    (stored) => {
      expect(readMenus(stored)).toEqual({ main: [], foot: [] })
    },
  )

  it('keep what is good beside what is not', () => {
    const stored = { main: [entry({}), entry({ kind: 'nothing' }), entry({ below: [entry({}), { label: '' }] })] }
    expect(readMenus(stored).main.map(({ below }) => below.length)).toEqual([0, 1])
  })
})
