import { type Fabric, threads } from './fabric.ts'
import { round } from './geometry.ts'
import type { Sheet } from './sheet.ts'

/** One stretch of an outline: a straight line to a point, or a curve with two handles. */
type Stretch = readonly [x: number, y: number] | readonly [number, number, number, number, number, number]

/** A path closed by its own mirror image: described from the middle of the top down the right side. */
export function mirrored(startY: number, stretches: readonly Stretch[], startX = 0): string {
  const down = open(startX, startY, stretches)
  const nodes: [number, number][] = [
    [startX, startY],
    ...stretches.map((s): [number, number] => (s.length === 2 ? [s[0], s[1]] : [s[4], s[5]])),
  ]
  let up = ''
  for (let i = stretches.length - 1; i >= 0; i--) {
    const stretch = stretches[i] as Stretch
    const [x, y] = nodes[i] as [number, number]
    up += stretch.length === 2 ? `L${-x} ${y}` : `C${-stretch[2]} ${stretch[3]} ${-stretch[0]} ${stretch[1]} ${-x} ${y}`
  }
  const [lastX, lastY] = nodes[nodes.length - 1] as [number, number]
  return `${down}${lastX === 0 ? '' : `L${-lastX} ${lastY}`}${up}Z`
}

/** Path data of stretches, left open. */
export function open(startX: number, startY: number, stretches: readonly Stretch[]): string {
  return `M${startX} ${startY}${stretches.map((s) => (s.length === 2 ? `L${s.join(' ')}` : `C${s.join(' ')}`)).join('')}`
}

export type Cloth = {
  color: string
  /** The same colour in shade. */
  shade: string
  fabric: Fabric
  /** Enlargement of the drawing around it, so that threads stay crisp. */
  zoom?: number
  angle?: number
  /** A printed or woven pattern: a fill laid over the colour, under the threads. */
  print?: string | undefined
}

/**
 * A piece of cloth cut to a path: colour, print, threads, the fall of light, and what lies on it.
 * @param inside more markup, shown only within the piece: folds, seams
 */
export function piece(sheet: Sheet, path: string, cloth: Cloth, inside = '', light = 20): string {
  const { color, shade, fabric, zoom = 1, angle = 0, print } = cloth
  const fall = sheet.fade(light, [0, '#ffffff', 0.1], [0.45, '#ffffff', 0], [1, shade, 0.5])
  return [
    `<path d="${path}" fill="${color}"/>`,
    print === undefined ? '' : `<path d="${path}" fill="${print}"/>`,
    `<path d="${path}" fill="${threads(sheet, fabric, zoom, angle)}"/>`,
    `<path d="${path}" fill="${fall}"/>`,
    `<g ${sheet.clip(path)}>${inside}<path d="${path}" fill="none" stroke="${shade}" stroke-width="9" opacity=".28"/><path d="${path}" fill="none" stroke="${shade}" stroke-width="3.4" opacity=".65"/></g>`,
  ].join('')
}

/** A fold: a long soft blade of shade with a lit edge beside it. Points are its ends and how far it bows. */
export function fold(
  sheet: Sheet,
  from: readonly [number, number],
  to: readonly [number, number],
  bow: number,
  width: number,
  shade: string,
  strength = 0.4,
): string {
  const [ax, ay] = from
  const [bx, by] = to
  const length = Math.hypot(bx - ax, by - ay) || 1
  const [nx, ny] = [-(by - ay) / length, (bx - ax) / length]
  const mid = (reach: number) => `${round((ax + bx) / 2 + nx * reach)} ${round((ay + by) / 2 + ny * reach)}`
  const dark = sheet.linear(
    [(ax + bx) / 2 + nx * (bow / 2), (ay + by) / 2 + ny * (bow / 2)],
    [(ax + bx) / 2 + nx * (bow / 2 + width / 2), (ay + by) / 2 + ny * (bow / 2 + width / 2)],
    [
      [0, shade, strength],
      [1, shade, 0],
    ],
  )
  const glint = `<path d="M${ax} ${ay}Q${mid(bow)} ${bx} ${by}Q${mid(bow - width * 0.5)} ${ax} ${ay}Z" fill="#fff" opacity="${round(strength * 0.45 * 100) / 100}"/>`
  return `${glint}<path d="M${ax} ${ay}Q${mid(bow)} ${bx} ${by}Q${mid(bow + width)} ${ax} ${ay}Z" fill="${dark}"/>`
}

/** A sewn line: the dent of the seam and the thread in it. */
export function seam(path: string, thread: string, shade: string, width = 2): string {
  return `<path d="${path}" fill="none" stroke="${shade}" stroke-width="${width + 1.4}" opacity=".35"/><path d="${path}" fill="none" stroke="${thread}" stroke-width="${width}" stroke-dasharray="${width * 3.2} ${width * 1.7}" stroke-linecap="round"/>`
}

/** The shadow a piece throws on what is behind it, softened by layers. */
export function cast(path: string, dx: number, dy: number, softness = 26, color = '#3b2418', strength = 0.3): string {
  const layers = 6
  const parts = Array.from(
    { length: layers },
    (_, i) =>
      `<path d="${path}" stroke="${color}" stroke-width="${round((softness * (layers - i)) / layers)}" stroke-linejoin="round"/>`,
  )
  const opacity = Math.round((strength / layers) * 1000) / 1000
  return `<g transform="translate(${dx} ${dy})" fill="${color}">${parts.map((part) => part.replace('/>', ` opacity="${opacity}"/>`)).join('')}</g>`
}

/** A round button with four holes and its thread. */
export function button(x: number, y: number, r: number, color: string, rim: string): string {
  const hole = r * 0.26
  return `<circle cx="${x + 1}" cy="${y + r * 0.3}" r="${r}" fill="${rim}" opacity=".5"/><circle cx="${x}" cy="${y}" r="${r}" fill="${color}" stroke="${rim}" stroke-width="${round(r * 0.16)}"/><circle cx="${x}" cy="${y}" r="${round(r * 0.66)}" fill="none" stroke="${rim}" stroke-width="${round(r * 0.1)}" opacity=".6"/>${[
    [-1, -1],
    [1, -1],
    [-1, 1],
    [1, 1],
  ]
    .map(
      ([dx = 0, dy = 0]) =>
        `<circle cx="${round(x + dx * hole)}" cy="${round(y + dy * hole)}" r="${round(r * 0.13)}" fill="${rim}"/>`,
    )
    .join('')}`
}
