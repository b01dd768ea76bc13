import { type Cloth, cast, fold, mirrored, piece, seam } from './cloth.ts'
import { threads } from './fabric.ts'
import { round } from './geometry.ts'
import { placed, type Sheet } from './sheet.ts'

const ribbed = (cloth: Cloth): Cloth => ({ ...cloth, fabric: 'rib', print: undefined })

/** A ribbed beanie with a deep turn-up; (0, 0) is the middle of its lower edge. */
export function beanie(sheet: Sheet, cloth: Cloth): string {
  const dome = mirrored(-348, [
    [70, -350, 128, -318, 158, -250],
    [182, -194, 190, -150, 190, -90],
    [0, -70],
  ])
  const turn = mirrored(-132, [
    [80, -132, 150, -128, 196, -118],
    [206, -84, 206, -44, 198, -6],
    [130, 12, 60, 14, 0, 14],
  ])
  const gathers = [-120, -70, -24, 24, 70, 120]
    .map((x) => fold(sheet, [x * 0.2, -346], [x * 1.2, -130], x * 0.16, 20, cloth.shade, 0.42))
    .join('')
  const label = `<rect x="74" y="-84" width="64" height="44" rx="3" fill="#f0e2cb"/><rect x="74" y="-84" width="64" height="44" rx="3" fill="${threads(sheet, 'canvas')}"/><path d="M90 -62h32M96 -54h20" stroke="#8b6a45" stroke-width="3"/>`
  return [
    cast(`${dome}${turn}`, 18, 22),
    piece(sheet, dome, ribbed(cloth), gathers),
    cast(turn, 0, -6, 12),
    piece(sheet, turn, ribbed(cloth)),
    label,
  ].join('')
}

const SOCK =
  'M-62 -330C-20 -342 24 -342 64 -332C66 -230 62 -150 64 -92C70 -64 92 -46 128 -24C172 2 196 18 200 56C202 88 172 98 130 96C70 94 20 84 -24 60C-62 38 -72 4 -70 -40C-66 -130 -64 -230 -62 -330Z'

/** One sock, its toe to the right. @param accents colour and shade of cuff, heel and toe */
function sock(sheet: Sheet, cloth: Cloth, accent: string, shadow = true): string {
  const cuff = 'M-64 -334C-20 -346 24 -346 66 -336L66 -262C24 -272 -20 -272 -64 -260Z'
  const heel = `<path d="M-84 -60C-30 -60 10 -20 6 78L-90 90Z" fill="${accent}"/><path d="M-80 -58C-30 -58 10 -20 6 76" fill="none" stroke="${cloth.shade}" stroke-width="2.5" opacity=".5"/>`
  const toe = `<path d="M152 -20C126 14 122 60 138 104L230 110V-20Z" fill="${accent}"/><path d="M152 -20C126 14 122 60 138 104" fill="none" stroke="${cloth.shade}" stroke-width="2.5" opacity=".5"/>`
  const folds =
    fold(sheet, [-66, -70], [60, -110], -16, 26, cloth.shade, 0.3) +
    fold(sheet, [20, -30], [90, -50], -10, 24, cloth.shade, 0.3)
  return [
    shadow ? cast(SOCK, 14, 18) : '',
    piece(
      sheet,
      SOCK,
      cloth,
      `${heel}${toe}<path d="${SOCK}" fill="${threads(sheet, cloth.fabric, cloth.zoom)}" opacity=".7"/>${folds}`,
    ),
    piece(sheet, cuff, { ...ribbed(cloth), color: accent }),
  ].join('')
}

/** A pair, one over the other. */
export function sockPair(sheet: Sheet, cloth: Cloth, accent: string): string {
  return placed(sock(sheet, cloth, accent), 40, -46, 1, 9) + placed(sock(sheet, cloth, accent), -46, 34, 1, -3)
}

/** Socks pegged to a line, side by side. */
export function sockLine(sheet: Sheet, pairs: readonly (readonly [Cloth, string])[], width: number): string {
  const line = `<path d="M0 0Q${width / 2} 34 ${width} -4" fill="none" stroke="#7d5f42" stroke-width="5"/>`
  const hung = pairs.map(([cloth, accent], i) => {
    const x = (width * (i + 0.62)) / (pairs.length + 0.4)
    const y = 30 * (1 - ((x - width / 2) / (width / 2)) ** 2) * 0.56
    const clip =
      '<path d="M-9 -34L9 -34L7 40L-7 40Z" fill="#d9a873" stroke="#8a5c33" stroke-width="2"/><path d="M-9 0H9" stroke="#8a5c33" stroke-width="3"/>'
    return (
      placed(sock(sheet, cloth, accent), x - 14, y + 258, 0.78, i % 2 === 0 ? 3 : -3) +
      placed(clip, x, y + 2, 1, i % 2 === 0 ? 3 : -3)
    )
  })
  return line + hung.join('')
}

/** What a silk scarf is printed with, on a square of 560 units around (0, 0). */
function scarfPrint(colors: readonly [ground: string, border: string, first: string, second: string]): string {
  const [ground, border, first, second] = colors
  const petals = Array.from(
    { length: 12 },
    (_, i) =>
      `<ellipse cy="-92" rx="25" ry="62" fill="${i % 2 === 0 ? first : second}" transform="rotate(${i * 30})"/>`,
  ).join('')
  const corners = [0, 90, 180, 270]
    .map(
      (angle) =>
        `<g transform="rotate(${angle}) translate(-168 -168)"><circle r="44" fill="${first}"/><circle r="28" fill="${ground}"/><circle r="14" fill="${second}"/><path d="M52 0C80 -16 110 -12 128 6C104 18 76 18 52 0ZM0 52C-16 80 -12 110 6 128C18 104 18 76 0 52Z" fill="${second}"/></g>`,
    )
    .join('')
  return `<rect x="-290" y="-290" width="580" height="580" fill="${border}"/><rect x="-246" y="-246" width="492" height="492" fill="${ground}"/><rect x="-232" y="-232" width="464" height="464" fill="none" stroke="${first}" stroke-width="5"/><rect x="-268" y="-268" width="536" height="536" fill="none" stroke="${ground}" stroke-width="4" stroke-dasharray="14 10"/>${corners}<circle r="168" fill="none" stroke="${second}" stroke-width="4"/>${petals}<circle r="42" fill="${border}"/><circle r="22" fill="${second}"/>`
}

const SCARF =
  'M-282 -276C-180 -290 -90 -268 0 -282C100 -294 190 -272 280 -284C292 -180 272 -90 284 0C294 100 274 190 284 280C190 294 96 274 0 284C-100 292 -190 272 -284 282C-294 186 -272 90 -284 -4C-292 -100 -270 -190 -282 -276Z'

/** A silk square spread out, its light running in soft folds. */
export function silkSquare(sheet: Sheet, colors: readonly [string, string, string, string], shade: string): string {
  const cloth: Cloth = { color: colors[0], shade, fabric: 'silk' }
  const sheen = [-210, -96, 12, 120, 222]
    .map(
      (x, i) =>
        `<path d="M${x} -300C${x + 60} -120 ${x - 60} 100 ${x + 30} 300L${x + 76} 300C${x + 6} 100 ${x + 116} -120 ${x + 62} -300Z" fill="${sheet.linear(
          [x - 10, 0],
          [x + 90, 0],
          [
            [0, '#fff', 0],
            [0.4, '#fff', i % 2 === 0 ? 0.34 : 0.22],
            [0.75, shade, 0.22],
            [1, shade, 0],
          ],
        )}"/>`,
    )
    .join('')
  return (
    cast(SCARF, 16, 22) + piece(sheet, SCARF, cloth, scarfPrint(colors) + sheen) + seam(SCARF, colors[0], shade, 1.6)
  )
}

/** The same silk drawn through a wooden ring: two tails falling. */
export function silkThroughRing(
  sheet: Sheet,
  colors: readonly [string, string, string, string],
  shade: string,
): string {
  const cloth: Cloth = { color: colors[0], shade, fabric: 'silk' }
  const tail = (path: string, angle: number, dx: number, dy: number) =>
    cast(path, 16, 20) +
    piece(sheet, path, cloth, placed(scarfPrint(colors), dx, dy, 1.05, angle) + pleats(sheet, shade))
  const ring =
    '<circle r="92" fill="none" stroke="#8a5c33" stroke-width="31"/><circle r="92" fill="none" stroke="#d9a873" stroke-width="26"/><path d="M-84 -38A92 92 0 0 1 38 -84" fill="none" stroke="#f3d6ac" stroke-width="8" stroke-linecap="round"/>'
  const back = 'M-20 70C-60 190 -150 330 -220 520C-150 560 -80 520 -20 560C-10 400 10 220 30 70Z'
  const front = 'M-34 60C-14 210 30 380 24 640C96 606 150 640 226 596C180 420 84 210 40 60Z'
  const loop = 'M-52 96C-58 40 -36 8 0 8C36 8 60 40 52 100C20 122 -20 122 -52 96Z'
  return [
    ring,
    tail(back, 24, -130, 340),
    tail(front, -20, 110, 380),
    cast(loop, 4, 8, 12),
    piece(sheet, loop, cloth, placed(scarfPrint(colors), 60, 120, 0.8, 40) + pleats(sheet, shade)),
  ].join('')
}

function pleats(sheet: Sheet, shade: string): string {
  return [-150, -84, -30, 26, 84, 150]
    .map(
      (x) =>
        `<path d="M${round(x * 0.12)} 20C${round(x * 0.3)} 220 ${round(x * 0.8)} 420 ${round(x * 1.15)} 680L${round(x * 1.15 + 40)} 680C${round(x * 0.8 + 30)} 420 ${round(x * 0.3 + 14)} 220 ${round(x * 0.12 + 6)} 20Z" fill="${sheet.linear(
          [x, 0],
          [x + 50, 0],
          [
            [0, '#fff', 0.3],
            [0.5, shade, 0.3],
            [1, shade, 0],
          ],
        )}"/>`,
    )
    .join('')
}

/** Folded pieces, the first at the bottom; (0, 0) is the middle of the lowest edge. */
export function foldedStack(sheet: Sheet, cloths: readonly Cloth[], width = 430, tall = 92): string {
  const parts = [`<ellipse cx="24" cy="2" rx="${width * 0.62}" ry="20" fill="#3b2418" opacity=".24"/>`]
  cloths.forEach((cloth, i) => {
    const y = -i * (tall - 3)
    const w = width - (i % 3) * 18
    const x = [-6, 10, -2, 6, -8][i % 5] ?? 0
    const outline = `M${x - w / 2 + 26} ${y - tall}H${x + w / 2 - 34}C${x + w / 2 + 14} ${y - tall} ${x + w / 2 + 14} ${y} ${x + w / 2 - 34} ${y}H${x - w / 2 + 20}C${x - w / 2 - 6} ${y - 14} ${x - w / 2 - 4} ${y - tall + 14} ${x - w / 2 + 26} ${y - tall}Z`
    const leaf = (share: number) =>
      `<path d="M${x - w / 2 + 4} ${y - tall * share}H${x + w / 2 - 30}" stroke="${cloth.shade}" stroke-width="3" opacity=".65"/><path d="M${x - w / 2 + 4} ${y - tall * share + 4}H${x + w / 2 - 26}" stroke="#fff" stroke-width="2" opacity=".25"/>`
    const round3 = sheet.linear(
      [0, y - tall],
      [0, y],
      [
        [0, '#fff', 0.2],
        [0.35, '#fff', 0],
        [1, cloth.shade, 0.55],
      ],
    )
    parts.push(piece(sheet, outline, cloth, `<path d="${outline}" fill="${round3}"/>${leaf(0.34)}${leaf(0.66)}`))
  })
  return parts.join('')
}
