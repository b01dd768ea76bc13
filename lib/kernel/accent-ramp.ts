/** Every colour is "#rrggbb", so that a ramp can stand in a stylesheet as it is. */
export type AccentRamp = {
  accent: string
  /** Pressed and hovered. */
  accentStrong: string
  /** Text on `accent` and `accentStrong`: ≥ 4.5:1 on both. */
  onAccent: string
  /** The accent as text: ≥ 4.5:1 on page, sunken and `accentSoft`. */
  accentText: string
  accentSoft: string
}

type Oklch = { lightness: number; chroma: number; hue: number }

const TEXT_CONTRAST = 4.5
const WHITE = '#ffffff'
const INK = '#0c0b0a'
/** The darkest page background of light mode and the lightest of dark mode: what text has to hold against. */
const LIGHT_PAGE = '#f1efea'
const DARK_PAGE = '#282623'

/**
 * The colours made from a merchant's accent, for light and for dark mode.
 * @param hex "#rrggbb"
 * @throws RangeError for anything else, so that nothing foreign reaches a stylesheet
 */
export function accentRamp(hex: string): { light: AccentRamp; dark: AccentRamp } {
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new RangeError('An accent is written #rrggbb')
  const merchant = toOklch(hex.toLowerCase())
  return {
    light: rampOn(merchant, LIGHT_PAGE, 1.4, -1, { lightness: 0.955, chroma: 0.028 }),
    dark: rampOn(merchant, DARK_PAGE, 2.2, 1, { lightness: 0.29, chroma: 0.045 }),
  }
}

/** WCAG contrast of two "#rrggbb" colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (high + 0.05) / (low + 0.05)
}

/** @param away the direction of lightness that leads away from the page: −1 darker, +1 lighter */
function rampOn(
  merchant: Oklch,
  page: string,
  visible: number,
  away: -1 | 1,
  soft: { lightness: number; chroma: number },
): AccentRamp {
  const softColour = { ...merchant, ...soft, chroma: Math.min(merchant.chroma, soft.chroma) }
  const accentSoft = toHex(softColour)
  const seen = shiftUntil(merchant, away, (colour) => contrast(colour, page) >= visible)
  const base = shiftUntil(seen, away, (colour) => bestText(colour).contrast >= TEXT_CONTRAST)
  const accent = toHex(base)
  const onAccent = bestText(accent).colour
  const strong = { ...base, lightness: base.lightness + (onAccent === WHITE ? -0.06 : 0.06) }
  const text = shiftUntil(
    merchant,
    away,
    (colour) => Math.min(contrast(colour, page), contrast(colour, accentSoft)) >= TEXT_CONTRAST,
  )
  return { accent, accentStrong: toHex(strong), onAccent, accentText: toHex(text), accentSoft }
}

/** White wherever it can be read; ink on colours too light for it. */
function bestText(background: string): { colour: string; contrast: number } {
  const white = contrast(WHITE, background)
  if (white >= TEXT_CONTRAST) return { colour: WHITE, contrast: white }
  const ink = contrast(INK, background)
  return ink > white ? { colour: INK, contrast: ink } : { colour: WHITE, contrast: white }
}

function shiftUntil(colour: Oklch, direction: -1 | 1, holds: (hex: string) => boolean): Oklch {
  const end = direction === 1 ? 1 : 0
  const current = { ...colour }
  while (!holds(toHex(current)) && current.lightness !== end) {
    current.lightness = Math.min(1, Math.max(0, current.lightness + direction * 0.01))
  }
  return current
}

function channels(hex: string): [number, number, number] {
  const linear = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [linear(1), linear(3), linear(5)]
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(hex)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function toOklch(hex: string): Oklch {
  const [red, green, blue] = channels(hex)
  const l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue)
  const m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue)
  const s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue)
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s
  const b = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s
  return {
    lightness: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    chroma: Math.hypot(a, b),
    hue: Math.atan2(b, a),
  }
}

/** The nearest colour a screen can show: keeps lightness and hue, gives up chroma. */
function toHex({ lightness, chroma, hue }: Oklch): string {
  let shown = chroma
  let rgb = toLinear(lightness, shown, hue)
  while (shown > 0 && rgb.some((value) => value < -0.0005 || value > 1.0005)) {
    shown = Math.max(0, shown - 0.004)
    rgb = toLinear(lightness, shown, hue)
  }
  return `#${rgb.map(toByte).join('')}`
}

function toLinear(lightness: number, chroma: number, hue: number): [number, number, number] {
  const a = chroma * Math.cos(hue)
  const b = chroma * Math.sin(hue)
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

function toByte(linear: number): string {
  const clamped = Math.min(1, Math.max(0, linear))
  const value = clamped <= 0.0031308 ? clamped * 12.92 : 1.055 * clamped ** (1 / 2.4) - 0.055
  return Math.round(value * 255)
    .toString(16)
    .padStart(2, '0')
}
