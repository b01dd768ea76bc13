import { accentRamp } from '#lib/kernel/accent-ramp.ts'
import { firstLetter } from './first-letter.ts'

const FALLBACK_ACCENT = '#0f766e'

/** The icon of a shop's tab: its first letter on its accent, as a data address. */
export function shopIcon(name: string, accent: string): string {
  const { accent: ground, onAccent } = accentRamp(/^#[0-9a-f]{6}$/i.test(accent) ? accent : FALLBACK_ACCENT).light
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${ground}"/><text x="16" y="23" font-family="system-ui,sans-serif" font-size="20" font-weight="600" text-anchor="middle" fill="${onAccent}">${firstLetter(name)}</text></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
