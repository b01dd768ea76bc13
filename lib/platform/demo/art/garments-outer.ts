import { button, type Cloth, cast, fold, mirrored, open, piece, seam } from './cloth.ts'
import { both } from './garments-tops.ts'
import type { Sheet } from './sheet.ts'

const JACKET_BODY = mirrored(30, [
  [40, 26, 66, 10, 80, -8],
  [204, 36],
  [192, 96, 186, 140, 188, 190],
  [192, 270, 190, 350, 186, 432],
  [0, 440],
])
const JACKET_SLEEVE = `${open(192, 38, [
  [236, 72, 272, 190, 294, 330],
  [304, 390, 308, 420, 308, 452],
  [232, 462],
  [224, 350, 206, 250, 178, 160],
])}Z`

/** A short denim jacket: two flap pockets, seams in a light thread, metal buttons. */
export function denimJacket(sheet: Sheet, cloth: Cloth, thread: string): string {
  const metal = ['#d8a56a', '#6f4a24'] as const
  const cuff = 'M230 454L310 444L314 498L236 508Z'
  const band = mirrored(430, [
    [186, 424],
    [188, 484],
    [0, 492],
  ])
  const collar = 'M0 56C-34 40 -60 10 -84 -14C-106 0 -116 22 -112 42C-96 76 -72 96 -50 104C-32 92 -14 76 0 56Z'
  const flap = 'M46 136H152V168L99 190L46 168Z'
  const pouch = 'M52 168H146V258Q99 268 52 258Z'
  const worn = sheet.radial([96, 330], 120, [0, '#dfe9f7', 0.3], [1, '#dfe9f7', 0])
  const half = [
    piece(sheet, pouch, cloth),
    seam('M58 176V252Q99 261 140 252V176', thread, cloth.shade),
    cast(flap, 2, 6, 10),
    piece(sheet, flap, cloth),
    seam('M52 142V164L99 184L146 164V142', thread, cloth.shade),
    button(99, 172, 8, ...metal),
    seam('M18 116H196M22 122H194', thread, cloth.shade, 1.6),
    seam('M62 262L40 424M136 262L150 424', thread, cloth.shade),
  ].join('')
  const folds =
    fold(sheet, [180, 210], [110, 330], -22, -40, cloth.shade, 0.4) +
    fold(sheet, [-180, 220], [-120, 360], 22, 40, cloth.shade, 0.4)
  const sleeve =
    piece(
      sheet,
      JACKET_SLEEVE,
      { ...cloth, angle: -10 },
      `${fold(sheet, [198, 70], [266, 440], 18, 50, cloth.shade, 0.45)}<ellipse cx="262" cy="260" rx="30" ry="110" fill="#dfe9f7" opacity=".13" transform="rotate(-9 262 260)"/>${seam('M216 60C250 170 276 320 288 460', thread, cloth.shade)}`,
    ) +
    piece(sheet, cuff, cloth) +
    seam('M236 464L306 454M240 500L308 490', thread, cloth.shade, 1.6)
  return [
    both(cast(`${JACKET_SLEEVE}${cuff}`, 14, 26)),
    cast(JACKET_BODY, 16, 56),
    `<path d="M-84 -10Q0 -34 84 -10L0 70Z" fill="${cloth.shade}"/>`,
    both(sleeve),
    piece(sheet, JACKET_BODY, cloth, `${folds}<ellipse cx="96" cy="330" rx="80" ry="110" fill="${worn}"/>`),
    both(half),
    `<path d="M-20 50V436" stroke="${cloth.shade}" stroke-width="3" opacity=".8"/>`,
    seam('M-13 58V430M22 58V430', thread, cloth.shade, 1.6),
    piece(sheet, band, cloth),
    seam('M-180 436H180M-182 478H182', thread, cloth.shade, 1.6),
    [92, 176, 260, 344, 416, 458].map((y) => button(4, y, 9.5, ...metal)).join(''),
    both(
      cast(collar, 4, 8, 14) +
        piece(sheet, collar, cloth) +
        seam('M-102 42C-88 70 -68 88 -50 94C-36 84 -20 72 -8 58', thread, cloth.shade),
    ),
  ].join('')
}

const COAT_BODY = mirrored(20, [
  [40, 16, 64, 4, 78, -10],
  [206, 40],
  [194, 100, 186, 150, 188, 200],
  [176, 290, 174, 320, 178, 360],
  [198, 500, 212, 600, 220, 716],
  [130, 728, 60, 730, 0, 730],
])
const COAT_SLEEVE = `${open(194, 42, [
  [242, 76, 276, 210, 296, 360],
  [306, 430, 310, 462, 310, 492],
  [230, 502],
  [224, 380, 206, 260, 180, 160],
])}Z`

/** A long double-breasted coat with wide lapels and a tied belt. */
export function woolCoat(
  sheet: Sheet,
  cloth: Cloth,
  buttons: readonly [string, string] = ['#5b3a22', '#22130a'],
  belted = true,
): string {
  const lapel = 'M-6 262C-34 190 -54 90 -76 -8C-96 0 -108 20 -110 40L-136 128L-104 140L-124 168C-92 206 -50 240 -6 262Z'
  const collar = 'M-76 -10C-104 -6 -122 24 -124 52L-110 96L-78 60C-70 30 -66 10 -60 -2Z'
  const pocket = 'M104 430L182 418L187 452L109 466Z'
  const folds = [
    fold(sheet, [120, 380], [150, 716], 14, 60, cloth.shade, 0.5),
    fold(sheet, [-120, 380], [-158, 716], -14, 54, cloth.shade, 0.5),
    fold(sheet, [-50, 392], [-70, 724], -8, 52, cloth.shade, 0.34),
    fold(sheet, [174, 210], [110, 330], -18, -40, cloth.shade, 0.45),
    fold(sheet, [-174, 210], [-120, 330], 18, 40, cloth.shade, 0.45),
  ].join('')
  const sleeve =
    piece(sheet, COAT_SLEEVE, { ...cloth, angle: -10 }, fold(sheet, [200, 80], [268, 480], 20, 54, cloth.shade, 0.5)) +
    seam('M228 452L308 442', cloth.shade, cloth.shade, 1.8)
  const belt = 'M-178 322C-90 334 90 334 178 322L180 366C90 378 -90 378 -180 366Z'
  const knot = 'M-112 330Q-82 320 -50 332L-46 368Q-80 380 -116 366Z'
  const tails = 'M-96 366L-136 548L-90 556L-70 368ZM-72 366L-50 506L-10 496L-48 362Z'
  return [
    both(cast(COAT_SLEEVE, 14, 28)),
    cast(COAT_BODY, 18, 28, 34),
    `<path d="M-80 -10Q0 -32 80 -10L0 120Z" fill="${cloth.shade}"/>`,
    both(sleeve),
    piece(sheet, COAT_BODY, cloth, folds),
    `<path d="M40 262C44 420 46 560 46 730" stroke="${cloth.shade}" stroke-width="4" fill="none" opacity=".75"/>`,
    both(piece(sheet, pocket, cloth)),
    [
      [-34, 296],
      [62, 296],
      [6, 430],
      [74, 430],
      [6, 540],
      [74, 540],
    ]
      .map(([x = 0, y = 0]) => button(x, y, 13, ...buttons))
      .join(''),
    belted
      ? cast(belt, 2, 8, 12) +
        piece(sheet, belt, cloth) +
        cast(tails, 6, 10, 14) +
        piece(sheet, tails, cloth) +
        piece(sheet, knot, cloth)
      : '',
    `<g transform="scale(-1 1)">${cast(lapel, 4, 8, 14)}${piece(sheet, lapel, cloth)}</g>`,
    cast(lapel, 4, 8, 14) + piece(sheet, lapel, cloth),
    both(piece(sheet, collar, cloth)),
  ].join('')
}
