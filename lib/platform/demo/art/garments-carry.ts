import { type Cloth, cast, fold, mirrored, piece, seam } from './cloth.ts'
import { threads } from './fabric.ts'
import { round } from './geometry.ts'
import type { Sheet } from './sheet.ts'

const TOTE_BODY = mirrored(-150, [
  [188, -150],
  [194, -20, 204, 120, 196, 262],
  [194, 282, 176, 288, 0, 290],
])

/**
 * A tote hanging by its handles; (0, 0) is the middle of the bag, the handles meet 330 above.
 * @param mark what is printed on it
 */
export function tote(sheet: Sheet, cloth: Cloth, mark = '', thread = '#f4ead9'): string {
  const handle = (reach: number, lift: number) =>
    `M${-reach} -138C${-reach + 14} ${-lift * 0.72} -26 ${-lift} 0 ${-lift}C26 ${-lift} ${reach - 14} ${-lift * 0.72} ${reach} -138`
  const strap = (path: string, dim: boolean) =>
    `<path d="${path}" fill="none" stroke="${cloth.shade}" stroke-width="31"/><path d="${path}" fill="none" stroke="${cloth.color}" stroke-width="26"/><path d="${path}" fill="none" stroke="${threads(sheet, cloth.fabric, cloth.zoom)}" stroke-width="26"/>${dim ? `<path d="${path}" fill="none" stroke="${cloth.shade}" stroke-width="26" opacity=".45"/>` : `<path d="${path}" fill="none" stroke="${thread}" stroke-width="1.8" stroke-dasharray="6 3.5" transform="translate(0 8)" opacity=".8"/>`}`
  const folds = [
    fold(sheet, [-110, -150], [-134, 200], 18, 44, cloth.shade, 0.5),
    fold(sheet, [108, -150], [70, 190], -26, 46, cloth.shade, 0.45),
    fold(sheet, [10, -120], [-26, 280], 22, 50, cloth.shade, 0.3),
    fold(sheet, [-190, 210], [60, 262], -16, 30, cloth.shade, 0.35),
  ].join('')
  const back = mirrored(-158, [
    [180, -158],
    [182, -120],
    [0, -120],
  ])
  return [
    strap(handle(92, 318), true),
    `<path d="${back}" fill="${cloth.shade}"/>`,
    cast(TOTE_BODY, 20, 26),
    piece(sheet, TOTE_BODY, cloth, mark + folds),
    seam('M-186 -112H186', thread, cloth.shade, 1.8),
    strap(handle(92, 330).replaceAll('-138', '-70'), false),
    [-92, 92]
      .map((x) => seam(`M${x - 10} -104L${x + 10} -76L${x + 10} -104L${x - 10} -76Z`, thread, cloth.shade, 1.6))
      .join(''),
  ].join('')
}

/** A belt rolled up, its buckle in front; seen from above at an angle. */
export function beltRoll(sheet: Sheet, color: string, shade: string, thread: string): string {
  const [rx, ry, tall] = [186, 92, 92]
  const rings: string[] = []
  const wallPath = `M${-rx} 0A${rx} ${ry} 0 0 0 ${rx} 0V${tall}A${rx} ${ry} 0 0 1 ${-rx} ${tall}Z`
  rings.push(cast(`M${-rx} ${tall}A${rx} ${ry} 0 0 0 ${rx} ${tall}A${rx} ${ry} 0 0 0 ${-rx} ${tall}Z`, 26, 20))
  rings.push(
    `<path d="${wallPath}" fill="${color}"/><path d="${wallPath}" fill="${threads(sheet, 'leather')}"/><path d="${wallPath}" fill="${sheet.linear(
      [-rx, 0],
      [rx, 0],
      [
        [0, shade, 0.6],
        [0.3, '#fff', 0.16],
        [0.55, shade, 0.05],
        [1, shade, 0.95],
      ],
    )}"/>`,
  )
  for (const lift of [16, tall - 16])
    rings.push(
      `<path d="M${-rx} ${lift}A${rx} ${ry} 0 0 0 ${rx} ${lift}" fill="none" stroke="${thread}" stroke-width="2.2" stroke-dasharray="8 5"/>`,
    )
  rings.push(`<ellipse rx="${rx}" ry="${ry}" fill="${shade}"/>`)
  for (let i = 0; i < 5; i++) {
    const s = 1 - i * 0.155
    const inner = s - 0.085
    rings.push(
      `<ellipse cx="${i * 3}" rx="${round(rx * s)}" ry="${round(ry * s)}" fill="${i % 2 === 0 ? color : '#d9a878'}"/><ellipse cx="${i * 3}" rx="${round(rx * s)}" ry="${round(ry * s)}" fill="${sheet.linear(
        [-rx, -ry],
        [rx, ry],
        [
          [0, '#fff', 0.25],
          [1, shade, 0.5],
        ],
      )}"/><ellipse cx="${i * 3 + 2}" rx="${round(rx * inner)}" ry="${round(ry * inner)}" fill="${shade}"/>`,
    )
  }
  rings.push(`<ellipse cx="14" rx="${rx * 0.2}" ry="${ry * 0.2}" fill="#20120a"/>`)
  return rings.join('') + buckle(sheet, -70, 118, 0.86, 6, color, shade, thread)
}

/** A brass buckle with a stretch of belt through it. */
export function buckle(
  sheet: Sheet,
  x: number,
  y: number,
  scale: number,
  angle: number,
  color: string,
  shade: string,
  thread: string,
): string {
  const brass = sheet.linear(
    [-60, -60],
    [70, 70],
    [
      [0, '#f3dca0'],
      [0.4, '#c99b4a'],
      [0.6, '#eed394'],
      [1, '#94692a'],
    ],
  )
  const frame = 'M-62 -66H62Q76 -66 76 -52V52Q76 66 62 66H-62Q-76 66 -76 52V-52Q-76 -66 -62 -66ZM-50 -46V46H54V-46Z'
  const band = `<path d="M-150 -41H30V41H-150Z" fill="${color}"/><path d="M-150 -41H30V41H-150Z" fill="${threads(sheet, 'leather')}"/><path d="M-150 -41H30V41H-150Z" fill="${sheet.linear(
    [0, -41],
    [0, 41],
    [
      [0, '#fff', 0.18],
      [0.5, shade, 0],
      [1, shade, 0.6],
    ],
  )}"/><path d="M-150 -31H24M-150 31H24" stroke="${thread}" stroke-width="2.2" stroke-dasharray="8 5"/>`
  return `<g transform="translate(${x} ${y}) rotate(${angle}) scale(${scale})"><path d="${frame}" transform="translate(8 12)" fill="#20120a" opacity=".35" fill-rule="evenodd"/>${band}<path d="${frame}" fill="${brass}" stroke="#7d5620" stroke-width="2.4" fill-rule="evenodd"/><path d="M-66 -8H64Q72 0 64 8H-66Q-74 0 -66 -8Z" fill="${brass}" stroke="#7d5620" stroke-width="2.2"/></g>`
}

/** Belts hanging side by side from pegs, tails down. */
export function hangingBelts(
  sheet: Sheet,
  belts: readonly (readonly [color: string, shade: string, thread: string])[],
): string {
  return belts
    .map(([color, shade, thread], i) => {
      const x = (i - (belts.length - 1) / 2) * 168
      const length = 610 - (i % 2) * 44
      const strip = `M${x - 36} 0V${length}Q${x} ${length + 62} ${x + 36} ${length}V0Z`
      const holes = Array.from(
        { length: 5 },
        (_, hole) => `<ellipse cx="${x}" cy="${length - 40 - hole * 44}" rx="5.5" ry="6.5" fill="#20120a"/>`,
      ).join('')
      return [
        cast(strip, 18, 16),
        `<path d="${strip}" fill="${color}"/><path d="${strip}" fill="${threads(sheet, 'leather')}"/><path d="${strip}" fill="${sheet.linear(
          [x - 36, 0],
          [x + 36, 0],
          [
            [0, '#fff', 0.2],
            [0.5, shade, 0],
            [1, shade, 0.6],
          ],
        )}"/>`,
        `<path d="M${x - 27} 10V${length}Q${x} ${length + 46} ${x + 27} ${length}V10" fill="none" stroke="${thread}" stroke-width="2.2" stroke-dasharray="8 5"/>`,
        holes,
        buckle(sheet, x, -10, 0.9, 90, color, shade, thread),
      ].join('')
    })
    .join('')
}
