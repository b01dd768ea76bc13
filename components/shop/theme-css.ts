import { type AccentRamp, accentRamp } from '#lib/kernel/accent-ramp.ts'

/** What a merchant chose about the look of their shop. */
export type ShopTheme = {
  /** #rrggbb */
  accent: string
  displayFont: 'sans' | 'serif'
  /** Corner radius of pictures, px. */
  radius: number
}

const FALLBACK_ACCENT = '#0f766e'
const MAX_RADIUS = 20

/** Neutrals that go with a display face: warm paper under a serif, cool white under a grotesque. */
const FACES: Record<ShopTheme['displayFont'], Record<'light' | 'dark', string>> = {
  sans: { light: '--tint-hue:262;--tint:1.1;', dark: '--tint:1.5;' },
  serif: {
    light:
      '--tint-hue:68;--tint:2.6;--font-display:var(--font-fraunces),Georgia,serif;--display-weight:460;--display-tracking:-0.015em;',
    dark: '--tint:2.2;',
  },
}

/**
 * The stylesheet of a shop: the variables of globals.css, set anew. Every value is computed or one of a fixed set, so
 * that whatever stands in the settings cannot write a rule of its own.
 */
export function themeCss(theme: ShopTheme): string {
  const { light, dark } = accentRamp(/^#[0-9a-f]{6}$/i.test(theme.accent) ? theme.accent : FALLBACK_ACCENT)
  const face = theme.displayFont === 'serif' ? FACES.serif : FACES.sans
  const radius = Number.isFinite(theme.radius) ? Math.min(MAX_RADIUS, Math.max(0, Math.round(theme.radius))) : 0
  return [
    `:root{${face.light}--radius-picture:${radius}px;${accentVariables(light)}}`,
    `@media (prefers-color-scheme:dark){:root{${face.dark}${accentVariables(dark)}}}`,
  ].join('')
}

function accentVariables(ramp: AccentRamp): string {
  return `--accent:${ramp.accent};--accent-strong:${ramp.accentStrong};--on-accent:${ramp.onAccent};--accent-text:${ramp.accentText};--accent-soft:${ramp.accentSoft};`
}
