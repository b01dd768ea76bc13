import { describe, expect, it } from 'vitest'
import { themeCss } from './theme-css.ts'

describe('themeCss', () => {
  it('sets the accent, the display face and the radius', () => {
    const css = themeCss({ accent: '#b4532a', displayFont: 'serif', radius: 4 })
    expect(css).toContain('--accent:#b4532a;')
    expect(css).toContain('--font-fraunces')
    expect(css).toContain('--radius-picture:4px;')
  })

  it('lets nothing through that is not a colour, a known face or a number', () => {
    const hostile = '#fff</style><script>alert(1)</script>'
    const css = themeCss({
      accent: hostile,
      displayFont: hostile as 'sans',
      radius: '4px;}body{display:none' as unknown as number,
    })
    expect(css).not.toMatch(/[<>]|script|display:none/)
    expect(css).toContain('--accent:#0f766e;')
    expect(css).toContain('--radius-picture:0px;')
  })

  it('keeps the radius between 0 and 20', () => {
    expect(themeCss({ accent: '#000000', displayFont: 'sans', radius: 400 })).toContain('--radius-picture:20px;')
    expect(themeCss({ accent: '#000000', displayFont: 'sans', radius: -3 })).toContain('--radius-picture:0px;')
  })
})
