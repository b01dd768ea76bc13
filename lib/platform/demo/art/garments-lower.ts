import { button, type Cloth, cast, fold, mirrored, piece, seam } from './cloth.ts'
import { both } from './garments-tops.ts'
import { polygon, round } from './geometry.ts'
import type { Sheet } from './sheet.ts'

const JEANS = mirrored(6, [
  [60, 4, 100, 0, 130, -6],
  [140, 60, 164, 110, 170, 180],
  [176, 380, 168, 540, 172, 706],
  [52, 712],
  [48, 520, 34, 380, 0, 236],
])

/** Jeans, laid flat; (0, 0) is the middle of the waist. @param cuff colour of the turned-up hem's inside */
export function jeans(sheet: Sheet, cloth: Cloth, thread: string, cuff = '#a9bcd6'): string {
  const band = mirrored(-30, [
    [60, -30, 100, -34, 128, -40],
    [134, 0],
    [100, 6, 60, 10, 0, 12],
  ])
  const worn = (x: number, y: number, rx: number, ry: number, strength: number) =>
    `<g transform="translate(${x} ${y}) scale(${rx / 100} ${ry / 100})"><circle r="100" fill="${sheet.radial([0, 0], 100, [0, '#e6eefb', strength], [1, '#e6eefb', 0])}"/></g>`
  const fades = [-1, 1]
    .map((side) => worn(side * 100, 250, 56, 150, 0.42) + worn(side * 108, 500, 44, 120, 0.3))
    .join('')
  const whiskers = [-1, 1]
    .map(
      (side) =>
        fold(sheet, [side * 20, 236], [side * 150, 196], side * -8, side * -22, cloth.shade, 0.35) +
        fold(sheet, [side * 30, 262], [side * 150, 240], side * -8, side * -20, cloth.shade, 0.3),
    )
    .join('')
  const knees =
    fold(sheet, [60, 440], [160, 470], 12, 26, cloth.shade, 0.34) +
    fold(sheet, [-70, 456], [-164, 470], 12, 26, cloth.shade, 0.34) +
    fold(sheet, [-120, 520], [-128, 690], -10, 40, cloth.shade, 0.36) +
    fold(sheet, [96, 520], [104, 690], -10, 40, cloth.shade, 0.36)
  const pocket = 'M58 8C62 56 98 84 148 88'
  const turn = 'M50 676L174 670L176 716L50 722Z'
  const loop = (x: number, y: number) =>
    `<rect x="${x - 7}" y="${y - 44}" width="14" height="58" rx="3" fill="${cloth.color}" stroke="${cloth.shade}" stroke-width="2"/><path d="M${x - 3.5} ${y - 40}v50M${x + 3.5} ${y - 40}v50" stroke="${thread}" stroke-width="1.2" stroke-dasharray="4 2.4"/>`
  return [
    cast(JEANS, 18, 26),
    `<path d="M-128 -40Q0 -60 128 -40L120 0H-120Z" fill="${cloth.shade}"/>`,
    piece(sheet, JEANS, cloth, fades + whiskers + knees),
    seam('M0 12V236', thread, cloth.shade),
    seam('M8 14V140C8 176 -20 196 -44 200', thread, cloth.shade),
    seam('M4 240C36 384 50 520 54 676M-4 240C-36 384 -50 520 -54 676', thread, cloth.shade, 1.5),
    both(seam(pocket, thread, cloth.shade, 2.2) + seam('M50 8C54 62 94 92 150 96', thread, cloth.shade, 1.6)),
    [
      [58, 8],
      [146, 88],
      [-58, 8],
      [-146, 88],
    ]
      .map(
        ([x = 0, y = 0]) =>
          `<circle cx="${x}" cy="${y + 6}" r="4.6" fill="#d8955a" stroke="#70421c" stroke-width="1.4"/>`,
      )
      .join(''),
    both(
      `<path d="${turn}" fill="${cuff}"/>${piece(sheet, turn, { ...cloth, color: cuff })}${seam('M54 684L172 678', thread, cloth.shade, 1.4)}`,
    ),
    piece(sheet, band, cloth),
    seam('M-124 -30Q0 -20 124 -30M-128 -4Q0 8 128 -4', thread, cloth.shade, 1.6),
    [-92, -44, 60, 100].map((x) => loop(x, -4)).join(''),
    button(0, -9, 11, '#d8955a', '#70421c'),
  ].join('')
}

/** A skirt in deep pleats. @param print woven or printed pattern */
export function pleatedSkirt(sheet: Sheet, cloth: Cloth, length = 520): string {
  const pleats = 13
  const parts: string[] = []
  const [waist, flare] = [118, 262]
  const x = (share: number, y: number) => {
    const t = y / length
    return (share * 2 - 1) * (waist + (flare - waist) * t ** 0.85)
  }
  const edge = (share: number): [number, number][] =>
    Array.from({ length: 9 }, (_, i) => [
      x(share, (length * i) / 8),
      (length * i) / 8 + (share - 0.5) ** 2 * -46 * (i / 8),
    ])
  for (let i = 0; i < pleats; i++) {
    const [from, to] = [edge(i / pleats), edge((i + 1) / pleats)]
    const drop = 9
    const outline = polygon([
      ...from,
      [x(i / pleats, length), length + drop * 0.2 + (i / pleats - 0.5) ** 2 * -46],
      [x((i + 1) / pleats, length), length + drop + ((i + 1) / pleats - 0.5) ** 2 * -46],
      ...to.reverse(),
    ])
    const [l, r] = [x(i / pleats, length), x((i + 1) / pleats, length)]
    const [lean, tall] = [(l + r) / 2 - ((i + 0.5) / pleats - 0.5) * 2 * waist, length]
    const reach = (r - l) / (1 + (lean / tall) ** 2)
    const shade = sheet.linear(
      [l, length],
      [l + reach, length - (reach * lean) / tall],
      [
        [0, cloth.shade, 0.85],
        [0.22, cloth.shade, 0.16],
        [0.6, '#ffffff', 0.16],
        [1, cloth.shade, 0.1],
      ],
    )
    parts.push(
      piece(sheet, outline, { ...cloth, angle: round((i / pleats - 0.5) * -16) }),
      `<path d="${outline}" fill="${shade}"/>`,
    )
  }
  const silhouette = polygon([...edge(0), ...edge(1).reverse()])
  const band = 'M-120 -40Q0 -28 120 -40L121 4Q0 18 -121 4Z'
  return [
    cast(silhouette, 18, 28),
    `<path d="M-120 -40Q0 -54 120 -40L116 -20H-116Z" fill="${cloth.shade}"/>`,
    ...parts,
    cast(band, 0, 6, 10),
    piece(sheet, band, { ...cloth, print: undefined }),
    button(78, -14, 9, '#e9d7b8', '#6b4a2c'),
  ].join('')
}

/** A summer dress: thin straps, fitted bodice, a skirt of two tiers. */
export function summerDress(sheet: Sheet, cloth: Cloth): string {
  const bodice = mirrored(66, [
    [30, 62, 58, 30, 84, 6],
    [98, 8, 108, 40, 126, 82],
    [118, 140, 108, 180, 104, 224],
    [60, 234, 30, 236, 0, 236],
  ])
  const upper = mirrored(226, [
    [104, 216],
    [148, 300, 176, 380, 190, 452],
    [110, 478, 60, 480, 0, 480],
  ])
  const lower = mirrored(462, [
    [188, 440],
    [222, 540, 244, 620, 256, 704],
    [170, 742, 80, 746, 0, 746],
  ])
  const strap = 'M72 14C66 -20 58 -44 52 -64L62 -66C72 -44 84 -20 92 10Z'
  const gather = (y: number, from: number, to: number, drop: number, count: number) =>
    Array.from({ length: count }, (_, i) => {
      const share = (i + 0.5) / count - 0.5
      return fold(
        sheet,
        [round(share * 2 * from), y],
        [round(share * 2 * to), y + drop],
        share * 12,
        15,
        cloth.shade,
        0.5,
      )
    }).join('')
  const frill = (y: number, half: number) => `M${-half} ${y}Q0 ${y + 30} ${half} ${y}`
  return [
    cast(`${bodice}${upper}${lower}`, 18, 26),
    both(`<path d="${strap}" fill="${cloth.color}" stroke="${cloth.shade}" stroke-width="2"/>`),
    `<path d="M-82 10Q0 -6 82 10L0 66Z" fill="${cloth.shade}" opacity=".9"/>`,
    piece(sheet, lower, cloth, gather(470, 180, 240, 260, 11)),
    piece(sheet, upper, cloth, gather(230, 96, 176, 236, 9)),
    `<path d="${frill(452, 190)}" fill="none" stroke="${cloth.shade}" stroke-width="7" opacity=".4"/>`,
    piece(
      sheet,
      bodice,
      cloth,
      fold(sheet, [-60, 90], [-44, 226], 12, 26, cloth.shade, 0.4) +
        fold(sheet, [60, 90], [44, 226], -12, -26, cloth.shade, 0.4),
    ),
    `<path d="M-105 222Q0 244 105 222" fill="none" stroke="${cloth.shade}" stroke-width="9"/><path d="M-105 220Q0 242 105 220" fill="none" stroke="${cloth.color}" stroke-width="6"/>`,
    [98, 134, 170, 206].map((y) => button(0, y, 6, '#fbf3e4', '#8b6a45')).join(''),
  ].join('')
}
