import { button, type Cloth, cast, fold, mirrored, open, piece, seam } from './cloth.ts'
import type { Sheet } from './sheet.ts'

/** Draws the right side and, turned over, the left. */
export function both(right: string): string {
  return `<g transform="scale(-1 1)">${right}</g>${right}`
}

/** The inside of the back, seen through the neck. */
function nape(cloth: Cloth, reach: number, dip: number): string {
  return `<path d="M${-reach} -8Q0 -26 ${reach} -8Q${reach * 0.6} ${dip} 0 ${dip}Q${-reach * 0.6} ${dip} ${-reach} -8Z" fill="${cloth.shade}"/><path d="M${-reach + 6} -6Q0 -18 ${reach - 6} -6Q0 20 ${-reach + 6} -6Z" fill="${cloth.color}" opacity=".55"/>`
}

const TEE_BODY = mirrored(52, [
  [44, 50, 76, 26, 84, -8],
  [194, 34],
  [180, 92, 174, 130, 178, 178],
  [182, 300, 180, 420, 186, 540],
  [124, 556, 60, 558, 0, 558],
])
const TEE_SLEEVE = `${open(184, 36, [
  [226, 62, 264, 128, 296, 214],
  [192, 262],
  [188, 224, 178, 186, 172, 150],
])}Z`

/** A T-shirt; (0, 0) is the middle of the shoulders. */
export function tee(sheet: Sheet, cloth: Cloth, mark = ''): string {
  const rib = 'M-84 -8C-76 26 -44 52 0 52C44 52 76 26 84 -8'
  const folds = [
    fold(sheet, [-168, 190], [-40, 330], 26, 40, cloth.shade, 0.32),
    fold(sheet, [168, 196], [60, 360], -30, -40, cloth.shade, 0.3),
    fold(sheet, [-60, 330], [-86, 552], -14, 46, cloth.shade, 0.28),
    fold(sheet, [70, 380], [104, 552], 16, 44, cloth.shade, 0.3),
    fold(sheet, [10, 420], [0, 556], 8, 34, cloth.shade, 0.2),
  ].join('')
  const sleeve =
    piece(sheet, TEE_SLEEVE, cloth, fold(sheet, [182, 60], [226, 236], 14, 36, cloth.shade, 0.34)) +
    seam('M198 250L290 206', cloth.shade, cloth.shade, 1.4)
  return [
    both(cast(TEE_SLEEVE, 14, 26)),
    cast(TEE_BODY, 16, 26),
    nape(cloth, 84, 52),
    both(sleeve),
    piece(sheet, TEE_BODY, cloth, mark + folds),
    `<path d="${rib}" fill="none" stroke="${cloth.shade}" stroke-width="19"/><path d="${rib}" fill="none" stroke="${cloth.color}" stroke-width="15.5"/><path d="${rib}" fill="none" stroke="${cloth.shade}" stroke-width="15" stroke-dasharray="1.6 3.4" opacity=".45"/>`,
    seam('M-180 530C-120 545 -60 547 0 547C60 547 120 545 180 530', cloth.shade, cloth.shade, 1.4),
  ].join('')
}

const JUMPER_BODY = mirrored(44, [
  [42, 42, 76, 22, 86, -10],
  [204, 40],
  [190, 96, 184, 140, 188, 190],
  [198, 300, 200, 390, 194, 462],
  [0, 470],
])
const JUMPER_SLEEVE = `${open(192, 42, [
  [238, 74, 272, 180, 300, 330],
  [308, 372, 312, 400, 312, 430],
  [236, 442],
  [228, 340, 206, 240, 180, 160],
])}Z`

/** A knitted jumper with ribbed neck, hem and cuffs. @param yoke a knitted pattern around the shoulders */
export function jumper(sheet: Sheet, cloth: Cloth, yoke?: string): string {
  const ribbed: Cloth = { ...cloth, fabric: 'rib', print: undefined }
  const hem = mirrored(458, [
    [194, 450],
    [200, 500, 196, 520, 182, 530],
    [120, 540, 60, 542, 0, 542],
  ])
  const cuff = 'M234 438L314 426L318 492Q282 510 240 502Z'
  const band = 'M-200 46C-120 132 120 132 200 46L196 176C100 232 -100 232 -196 176Z'
  const collar = 'M-88 -14C-78 26 -44 48 0 48C44 48 78 26 88 -14'
  const folds = [
    fold(sheet, [-180, 200], [-70, 320], 24, 44, cloth.shade, 0.34),
    fold(sheet, [180, 210], [80, 340], -24, -44, cloth.shade, 0.34),
    fold(sheet, [-120, 300], [-130, 456], 12, 40, cloth.shade, 0.26),
    fold(sheet, [90, 320], [110, 456], 10, 40, cloth.shade, 0.26),
  ].join('')
  const sleeve =
    piece(
      sheet,
      JUMPER_SLEEVE,
      { ...cloth, angle: -12 },
      fold(sheet, [196, 70], [262, 420], 20, 48, cloth.shade, 0.36),
    ) + piece(sheet, cuff, { ...ribbed, angle: -7 })
  return [
    both(cast(`${JUMPER_SLEEVE}${cuff}`, 14, 26)),
    cast(JUMPER_BODY, 16, 40),
    nape(cloth, 86, 46),
    both(sleeve),
    piece(sheet, hem, ribbed),
    piece(sheet, JUMPER_BODY, cloth, (yoke === undefined ? '' : `<path d="${band}" fill="${yoke}"/>`) + folds),
    `<path d="${collar}" fill="none" stroke="${cloth.shade}" stroke-width="31"/><path d="${collar}" fill="none" stroke="${cloth.color}" stroke-width="27"/><path d="${collar}" fill="none" stroke="${cloth.shade}" stroke-width="26" stroke-dasharray="3 7" opacity=".42"/>`,
  ].join('')
}

const SHIRT_BODY = mirrored(40, [
  [30, 30, 62, 12, 76, -6],
  [196, 38],
  [182, 96, 176, 140, 180, 190],
  [186, 320, 184, 440, 192, 540],
  [180, 590, 150, 604, 110, 602],
  [60, 600, 30, 624, 0, 624],
])
const SHIRT_SLEEVE = `${open(186, 40, [
  [230, 74, 264, 190, 288, 340],
  [300, 410, 306, 450, 306, 476],
  [236, 486],
  [226, 370, 204, 250, 172, 150],
])}Z`

/** A shirt with collar, pocket and turned-up cuffs, its upper button open. */
export function shirt(sheet: Sheet, cloth: Cloth, buttons: readonly [string, string] = ['#f3e6d0', '#8b6a45']): string {
  const cuff = 'M232 478L308 468L314 532Q274 548 238 540Z'
  const placket = 'M-17 60H17V620H-17Z'
  const collar = 'M2 62C-30 40 -58 14 -78 -10C-92 -2 -98 10 -96 24C-84 62 -62 88 -42 100C-26 92 -8 80 2 62Z'
  const pocket = 'M52 170H138V258L95 280L52 258Z'
  const folds = [
    fold(sheet, [-166, 200], [-60, 330], 26, 44, cloth.shade, 0.34),
    fold(sheet, [168, 300], [70, 420], -24, -40, cloth.shade, 0.3),
    fold(sheet, [-90, 340], [-110, 600], -16, 50, cloth.shade, 0.3),
    fold(sheet, [96, 380], [122, 600], 16, 44, cloth.shade, 0.3),
  ].join('')
  const sleeve =
    piece(sheet, SHIRT_SLEEVE, { ...cloth, angle: -8 }, fold(sheet, [190, 80], [262, 470], 18, 46, cloth.shade, 0.4)) +
    piece(sheet, cuff, cloth) +
    seam('M240 528Q276 536 308 522', cloth.shade, cloth.shade, 1.3)
  const centre = [120, 214, 308, 402, 496].map((y) => button(0, y, 9, ...buttons)).join('')
  return [
    both(cast(`${SHIRT_SLEEVE}${cuff}`, 14, 26)),
    cast(SHIRT_BODY, 16, 28),
    nape(cloth, 78, 60),
    both(sleeve),
    piece(sheet, SHIRT_BODY, cloth, folds),
    piece(sheet, placket, cloth),
    seam('M-12 66V616M12 66V616', cloth.shade, cloth.shade, 1.2),
    piece(sheet, pocket, cloth),
    seam('M58 178V254L95 272L132 254V178M58 188H132', cloth.shade, cloth.shade, 1.2),
    centre,
    both(
      cast(collar, 4, 8, 12) +
        piece(sheet, collar, cloth) +
        seam('M-88 24C-78 56 -58 80 -42 90', cloth.shade, cloth.shade, 1.2),
    ),
  ].join('')
}
