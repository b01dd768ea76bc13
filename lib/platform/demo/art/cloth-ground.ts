import { threads } from './fabric.ts'
import { round, seeded } from './geometry.ts'
import { placed, type Sheet } from './sheet.ts'

/** The boutique's palette. */
export const CREAM = '#f6efe6'
export const OAT = '#e6d8c3'
export const TERRACOTTA = '#c4623f'
export const CLAY = '#e2b39a'
export const SAGE = '#a9b29a'
export const OCHRE = '#d9a74e'
export const BLUSH = '#efd3c6'
export const INDIGO = '#34456b'
export const NIGHT = '#232838'

function wash(sheet: Sheet, body: string): string {
  return `${body}<rect width="${sheet.width}" height="${sheet.height}" fill="${threads(sheet, 'grain')}"/>`
}

/** A plastered wall with light falling in from the upper left. */
export function wall(sheet: Sheet, color = CREAM, shade = '#b98f6e'): string {
  const { width, height } = sheet
  const light = sheet.fade(55, [0, '#ffffff', 0.55], [0.5, '#ffffff', 0], [1, shade, 0.28])
  return wash(
    sheet,
    `<rect width="${width}" height="${height}" fill="${color}"/><rect width="${width}" height="${height}" fill="${light}"/>`,
  )
}

/** A wall with an arched niche painted on it. */
export function arch(sheet: Sheet, color: string, wallColor = CREAM, reach = 290, from = 130): string {
  const { width, height } = sheet
  const [x, r] = [width / 2, reach]
  const shape = `M${x - r} ${height}V${from + r}A${r} ${r} 0 0 1 ${x + r} ${from + r}V${height}Z`
  return `${wall(sheet, wallColor)}<path d="${shape}" fill="${color}"/><path d="${shape}" fill="${sheet.fade(60, [0, '#fff', 0.22], [1, '#5a2a14', 0.2])}"/><path d="${shape}" fill="${threads(sheet, 'wool')}" opacity=".32"/>`
}

/** A wall and the floor or table before it. @param horizon from the top, in sheet units */
export function room(sheet: Sheet, wallColor: string, floorColor: string, horizon = 720): string {
  const { width, height } = sheet
  return `${wall(sheet, wallColor)}<rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${floorColor}"/><rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${sheet.fade(80, [0, '#5a2a14', 0.22], [0.4, '#fff', 0.08], [1, '#5a2a14', 0.1])}"/><rect y="${horizon}" width="${width}" height="${height - horizon}" fill="${threads(sheet, 'wool')}" opacity=".3"/>`
}

/** A disc of colour on the wall, like a low sun. */
export function sun(sheet: Sheet, color: string, x: number, y: number, r: number): string {
  const disc = `<circle cx="${x}" cy="${y}" r="${r}"`
  return `${disc} fill="${color}"/>${disc} fill="${sheet.fade(60, [0, '#fff', 0.25], [1, '#5a2a14', 0.16])}"/>${disc} fill="${threads(sheet, 'wool')}" opacity=".3"/>`
}

/** Cloth spread out to lay things on, seen from above. */
export function spread(sheet: Sheet, color: string): string {
  const { width, height } = sheet
  const ripples = [
    [-40, 180, 260, -30],
    [60, 620, 900, 700],
    [520, -20, 900, 330],
  ]
    .map(
      ([ax, ay, bx, by], i) =>
        `<path d="M${ax} ${ay}Q${((ax ?? 0) + (bx ?? 0)) / 2} ${((ay ?? 0) + (by ?? 0)) / 2 + 60} ${bx} ${by}L${(bx ?? 0) + 40} ${(by ?? 0) + 110}Q${((ax ?? 0) + (bx ?? 0)) / 2} ${((ay ?? 0) + (by ?? 0)) / 2 + 130} ${ax} ${ay}Z" fill="#5a3a24" opacity="${0.05 + i * 0.015}"/>`,
    )
    .join('')
  return `<rect width="${width}" height="${height}" fill="${color}"/><rect width="${width}" height="${height}" fill="${threads(sheet, 'linen')}" opacity=".45"/>${ripples}<rect width="${width}" height="${height}" fill="${sheet.fade(55, [0, '#fff', 0.4], [0.5, '#fff', 0], [1, '#7a4a2c', 0.24])}"/>`
}

/** The shadow of a branch that stands outside the picture, in the light of a window. */
export function leafShade(x: number, y: number, scale: number, angle: number, strength = 0.1): string {
  const random = seeded(Math.round(x + y))
  let leaves = '<path d="M0 0C60 -120 70 -300 40 -460" stroke="#4a2c1a" stroke-width="7" fill="none"/>'
  for (let i = 0; i < 13; i++) {
    const side = i % 2 === 0 ? 1 : -1
    const at = 60 + i * 32
    const [px, py] = [48 * Math.sin(at / 150), -at]
    leaves += placed(
      '<path d="M0 0C26 -34 70 -38 118 -8C78 20 30 26 0 0Z" fill="#4a2c1a"/>',
      px,
      py,
      0.75 + random() * 0.5,
      side > 0 ? -30 - random() * 24 : 210 + random() * 24,
    )
  }
  return `<g opacity="${strength}">${placed(leaves, x, y, scale, angle)}</g>`
}

/** Bars of light through a window, falling across the wall. */
export function windowLight(sheet: Sheet, x: number, y: number): string {
  const pane = (dx: number, dy: number) => `<path d="M${x + dx} ${y + dy}l150 46v190l-150 -46z"/>`
  return `<g fill="${sheet.fade(60, [0, '#fff', 0.5], [1, '#fff', 0.16])}">${pane(0, 0)}${pane(168, 52)}${pane(0, 216)}${pane(168, 268)}</g>`
}

/** A wooden hanger with its hook; (0, 0) is where the hook leaves the wood. */
export function hanger(sheet: Sheet, reach = 128): string {
  const wood = sheet.linear(
    [0, 0],
    [0, 60],
    [
      [0, '#d9a873'],
      [1, '#a87443'],
    ],
  )
  return `<path d="M0 4V-26C0 -40 22 -40 22 -56C22 -72 -4 -76 -10 -58" fill="none" stroke="#6e5a48" stroke-width="6" stroke-linecap="round"/><path d="M0 2C26 2 ${reach - 20} 40 ${reach} 62C${reach + 10} 74 ${reach - 6} 80 ${reach - 18} 74C${round(reach * 0.6)} 50 26 26 0 26C-26 26 -${round(reach * 0.6)} 50 -${reach - 18} 74C-${reach - 6} 80 -${reach + 10} 74 -${reach} 62C-${reach - 20} 44 -26 2 0 2Z" fill="${wood}" stroke="#8a5c33" stroke-width="2"/>`
}

/** A wooden peg on the wall, to hang something from. */
export function peg(sheet: Sheet, x: number, y: number, r = 20): string {
  return `<circle cx="${x + 10}" cy="${y + 16}" r="${r}" fill="#3b2418" opacity=".2"/><circle cx="${x}" cy="${y}" r="${r}" fill="${sheet.radial([x - r * 0.3, y - r * 0.4], r * 1.5, [0, '#ecc795'], [1, '#b07e4b'])}" stroke="#8a5c33" stroke-width="1.6"/>`
}

/** A rail from edge to edge, for clothes to hang on. */
export function rail(sheet: Sheet, y: number): string {
  return `<rect y="${y + 16}" width="${sheet.width}" height="12" fill="#3b2418" opacity=".12"/><rect y="${y}" width="${sheet.width}" height="13" fill="${sheet.fade(90, [0, '#e6bd8b'], [1, '#a87443'])}"/>`
}

/** A clay vase with a dry branch. */
export function vase(sheet: Sheet, x: number, y: number, scale: number, color: string, shade: string): string {
  const random = seeded(11)
  const body = 'M-30 -190C-34 -150 -84 -130 -84 -70C-84 -20 -50 0 0 0C50 0 84 -20 84 -70C84 -130 34 -150 30 -190Z'
  let sprigs = ''
  for (const [tx, ty] of [
    [-70, -430],
    [10, -490],
    [84, -420],
    [-24, -380],
    [52, -360],
  ] as const) {
    sprigs += `<path d="M0 -180Q${tx * 0.2} ${(ty - 180) / 2} ${tx} ${ty}" fill="none" stroke="#8d6b45" stroke-width="3.4"/>`
    for (let i = 0; i < 9; i++) {
      const t = 0.45 + i * 0.066
      sprigs += placed(
        '<ellipse cx="13" cy="0" rx="14" ry="5.5" fill="#b88d54"/>',
        tx * t * t,
        -180 + (ty + 180) * t,
        0.8 + random() * 0.4,
        i % 2 === 0 ? -30 : 205,
      )
    }
  }
  return placed(
    `<ellipse cx="30" cy="0" rx="120" ry="16" fill="#3b2418" opacity=".2"/>${sprigs}<path d="${body}" fill="${color}"/><path d="${body}" fill="${threads(sheet, 'wool')}" opacity=".4"/><path d="${body}" fill="${sheet.linear(
      [-84, 0],
      [84, 0],
      [
        [0, '#fff', 0.3],
        [0.4, '#fff', 0],
        [1, shade, 0.75],
      ],
    )}"/><ellipse cx="0" cy="-190" rx="30" ry="7" fill="${shade}"/>`,
    x,
    y,
    scale,
  )
}
