import { round } from './geometry.ts'
import { draw, project, top } from './iso.ts'
import type { Sheet } from './sheet.ts'

export const ACCENT = '#2f54ff'
export const CYAN = '#3fd0ff'

/** Lines of the drafting grid everything stands on, faded out from its middle. */
function grid(sheet: Sheet, color: string, strength: number, middle: readonly [number, number]): string {
  const [mx, my] = middle
  const step = 52
  const reach = sheet.width + sheet.height
  const glow = sheet.radial(
    [mx, my],
    sheet.width * 0.62,
    [0, color, strength],
    [0.7, color, strength * 0.45],
    [1, color, 0],
  )
  let path = ''
  for (let i = -reach; i <= reach; i += step) {
    const [ax, ay] = project([i, -reach, 0])
    const [bx, by] = project([i, reach, 0])
    path += `M${round(mx + ax)} ${round(my + ay)}L${round(mx + bx)} ${round(my + by)}M${round(mx - ax)} ${round(my + ay)}L${round(mx - bx)} ${round(my + by)}`
  }
  return `<path d="${path}" stroke="${glow}" stroke-width="1.2" fill="none"/>`
}

function floor(sheet: Sheet, from: string, to: string): string {
  return `<rect width="${sheet.width}" height="${sheet.height}" fill="${sheet.fade(75, [0, from], [1, to])}"/>`
}

/** Paper white. */
export function paper(sheet: Sheet): string {
  return floor(sheet, '#ffffff', '#eceff5') + grid(sheet, '#8b97b3', 0.34, [sheet.width / 2, sheet.height * 0.56])
}

/** A soft tint with a disc of light behind the device. */
export function tint(sheet: Sheet, from: string, to: string): string {
  const [x, y] = [sheet.width / 2, sheet.height * 0.47]
  const disc = sheet.radial(
    [x, y],
    sheet.width * 0.43,
    [0, '#ffffff', 0.95],
    [0.75, '#ffffff', 0.55],
    [1, '#ffffff', 0.35],
  )
  return `${floor(sheet, from, to)}<circle cx="${x}" cy="${y}" r="${sheet.width * 0.43}" fill="${disc}"/>${grid(sheet, '#5a6fb0', 0.16, [x, sheet.height * 0.6])}`
}

/** Near-black, for what glows. */
export function night(sheet: Sheet, glow = ACCENT): string {
  const [x, y] = [sheet.width / 2, sheet.height * 0.5]
  const halo = sheet.radial([x, y], sheet.width * 0.7, [0, glow, 0.42], [0.55, glow, 0.12], [1, glow, 0])
  return `${floor(sheet, '#161b28', '#090b11')}<rect width="${sheet.width}" height="${sheet.height}" fill="${halo}"/>${grid(sheet, '#6f8cff', 0.3, [x, sheet.height * 0.58])}`
}

/** The brand's own colour, edge to edge. */
export function electric(sheet: Sheet): string {
  const [x, y] = [sheet.width * 0.62, sheet.height * 0.3]
  const halo = sheet.radial([x, y], sheet.width * 0.8, [0, '#8fa6ff', 0.9], [1, '#8fa6ff', 0])
  return `${floor(sheet, '#4466ff', '#1f3fe0')}<rect width="${sheet.width}" height="${sheet.height}" fill="${halo}"/>${grid(sheet, '#ffffff', 0.2, [sheet.width / 2, sheet.height * 0.58])}`
}

/** Rings on the floor: sound, or a signal. */
export function rings(color: string, radii: readonly number[], width = 3): string {
  const circles = radii.map(
    (r, i) =>
      `<circle r="${r}" fill="none" stroke="${color}" stroke-width="${width}" opacity="${round((1 - i / radii.length) * 0.8 * 10) / 10}"/>`,
  )
  return draw(top(0, 0, 0), circles.join(''))
}
