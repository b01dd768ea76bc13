import { describe, expect, it } from 'vitest'
import { accentRamp, contrast } from './accent-ramp.ts'

const EVERY_CORNER = ['00', '33', '66', '99', 'cc', 'ff'].flatMap((red) =>
  ['00', '33', '66', '99', 'cc', 'ff'].flatMap((green) =>
    ['00', '33', '66', '99', 'cc', 'ff'].map((blue) => `#${red}${green}${blue}`),
  ),
)

describe('accentRamp', () => {
  it('keeps text on the accent and the accent as text readable, for any colour', () => {
    for (const hex of EVERY_CORNER) {
      const { light, dark } = accentRamp(hex)
      for (const [ramp, page] of [
        [light, '#f1efea'],
        [dark, '#282623'],
      ] as const) {
        expect(contrast(ramp.onAccent, ramp.accent), `${hex} on accent`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(ramp.onAccent, ramp.accentStrong), `${hex} on strong`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(ramp.accentText, page), `${hex} as text`).toBeGreaterThanOrEqual(4.5)
        expect(contrast(ramp.accentText, ramp.accentSoft), `${hex} as text on soft`).toBeGreaterThanOrEqual(4.5)
      }
    }
  })

  it('leaves a readable accent as the merchant chose it', () => {
    expect(accentRamp('#0F766E').light.accent).toBe('#0f766e')
  })

  it('writes dark on an accent too light for white', () => {
    expect(accentRamp('#ffd400').light.onAccent).toBe('#0c0b0a')
    expect(accentRamp('#1f4fd8').light.onAccent).toBe('#ffffff')
  })

  it('darkens a light accent for links in light mode and lightens a dark one in dark mode', () => {
    expect(contrast(accentRamp('#ffd400').light.accentText, '#ffffff')).toBeGreaterThanOrEqual(4.5)
    expect(contrast(accentRamp('#111111').dark.accent, '#282623')).toBeGreaterThanOrEqual(2.2)
  })

  it('refuses what is not a colour', () => {
    for (const value of ['red', '#fff', '#12345', '#0f766e;}', 'url(x)', '']) {
      expect(() => accentRamp(value)).toThrow(RangeError)
    }
  })
})
