import type { Cloth } from './cloth.ts'
import {
  arch,
  BLUSH,
  CLAY,
  CREAM,
  hanger,
  INDIGO,
  leafShade,
  NIGHT,
  OAT,
  OCHRE,
  peg,
  rail,
  room,
  SAGE,
  spread,
  sun,
  TERRACOTTA,
  vase,
  wall,
  windowLight,
} from './cloth-ground.ts'
import { beltRoll, hangingBelts, tote } from './garments-carry.ts'
import { jeans, pleatedSkirt, summerDress } from './garments-lower.ts'
import { denimJacket, woolCoat } from './garments-outer.ts'
import { beanie, foldedStack, silkSquare, silkThroughRing, sockLine, sockPair } from './garments-small.ts'
import { jumper, shirt, tee } from './garments-tops.ts'
import { blossoms, checks, nordic, pinstripes, stripes } from './prints.ts'
import type { Drawing } from './render-picture.ts'
import { placed, type Sheet } from './sheet.ts'

const JERSEY: Cloth = { color: '#f3ece0', shade: '#7d6a55', fabric: 'jersey' }
const CLAY_JERSEY: Cloth = { color: '#c4623f', shade: '#4a1a0a', fabric: 'jersey' }
const INDIGO_JERSEY: Cloth = { color: '#3b4d76', shade: '#0f1730', fabric: 'jersey' }
const SAGE_JERSEY: Cloth = { color: '#a3ad92', shade: '#3c452e', fabric: 'jersey' }
const DENIM: Cloth = { color: '#4d6a99', shade: '#131f3b', fabric: 'denim' }
const PALE_DENIM: Cloth = { color: '#6f8fbd', shade: '#1d2d50', fabric: 'denim' }
const DARK_DENIM: Cloth = { color: '#2f3d5e', shade: '#0b1122', fabric: 'denim' }
const OAT_KNIT: Cloth = { color: '#e9dcc6', shade: '#6e5638', fabric: 'knit' }
const CAMEL: Cloth = { color: '#b98a5a', shade: '#402510', fabric: 'herringbone' }
const CANVAS: Cloth = { color: '#eadfca', shade: '#7a6343', fabric: 'canvas' }
const THREAD = '#e0a35c'
const SILK = ['#f3e3cf', '#34456b', '#c4623f', '#d9a74e'] as const
const DUSK_SILK = ['#2b3350', '#c4623f', '#e8c9ae', '#d9a74e'] as const

const blueShirt = (sheet: Sheet): Cloth => ({
  color: '#dfe6e6',
  shade: '#4e6068',
  fabric: 'linen',
  print: pinstripes(sheet, '#8fa5ad', 16, 3),
})
const floral = (sheet: Sheet): Cloth => ({
  color: '#f4e3d3',
  shade: '#8a4a34',
  fabric: 'linen',
  print: blossoms(sheet, '#c4623f', '#e8b04e', '#7d8a5c'),
})
const plaid = (sheet: Sheet): Cloth => ({
  color: '#7a3f30',
  shade: '#24100b',
  fabric: 'wool',
  print: checks(sheet, '#2a2030', '#e0a35c', 46),
})
const striped = (sheet: Sheet): Cloth => ({
  color: '#ece1cf',
  shade: '#6e5a40',
  fabric: 'jersey',
  print: stripes(sheet, '#34456b', 44, 18),
})
const SUN_MARK =
  '<circle cy="46" r="86" fill="#c4623f"/><path d="M-118 146Q-56 62 0 112T118 92V156H-118Z" fill="#34456b"/>'

/** On its hanger. @param reach half the hanger's width */
const hung = (sheet: Sheet, body: string, x: number, y: number, scale: number, reach = 120) =>
  placed(hanger(sheet, reach) + body, x, y, scale)

/** Main picture of each piece and, of what is in the shop, a second look; by the product's slug. */
export const FASHION_PICTURES: Readonly<Record<string, readonly Drawing[]>> = {
  't-shirt': [
    (sheet) => arch(sheet, TERRACOTTA) + peg(sheet, 410, 242, 13) + hung(sheet, tee(sheet, JERSEY), 400, 312, 1.1),
    (sheet) =>
      room(sheet, CREAM, '#c9a27c', 780) +
      windowLight(sheet, 90, 120) +
      placed(foldedStack(sheet, [INDIGO_JERSEY, SAGE_JERSEY, CLAY_JERSEY, JERSEY, striped(sheet)]), 400, 866, 1.28),
  ],
  jeans: [
    (sheet) => spread(sheet, '#eadfce') + placed(jeans(sheet, DENIM, THREAD), 400, 150, 1.08, -3),
    (sheet) => wall(sheet, CLAY) + placed(jeans(sheet, { ...DENIM, zoom: 2 }, THREAD), 330, 300, 2.5, -4),
  ],
  'linen-shirt': [
    (sheet) =>
      wall(sheet, CREAM) +
      sun(sheet, OCHRE, 400, 470, 300) +
      hung(sheet, shirt(sheet, blueShirt(sheet)), 400, 240, 1.1),
    (sheet) =>
      wall(sheet, SAGE) +
      placed(
        shirt(sheet, { color: '#f4efe4', shade: '#8a7b63', fabric: 'linen', zoom: 2 }, ['#c99a63', '#6a4420']),
        400,
        330,
        2.3,
      ),
  ],
  'wool-coat': [
    (sheet) =>
      room(sheet, OAT, '#a77f5c', 900) +
      leafShade(760, 560, 1.2, -28, 0.1) +
      hung(sheet, woolCoat(sheet, CAMEL), 400, 156, 1.04),
    (sheet) =>
      room(sheet, '#cfd2c6', '#8f7a66', 900) +
      hung(
        sheet,
        woolCoat(sheet, { color: '#3a4158', shade: '#0c0f18', fabric: 'herringbone' }, ['#c99a63', '#6a4420'], false),
        400,
        156,
        1.04,
      ),
  ],
  'knit-jumper': [
    (sheet) => arch(sheet, SAGE) + placed(jumper(sheet, OAT_KNIT, nordic(sheet, '#a8492b', '#34456b')), 400, 296, 1.12),
    (sheet) =>
      wall(sheet, OCHRE) +
      placed(jumper(sheet, { ...OAT_KNIT, zoom: 2 }, nordic(sheet, '#a8492b', '#34456b')), 360, 330, 2.2, -5),
  ],
  'silk-scarf': [
    (sheet) => spread(sheet, '#e9dfd2') + placed(silkSquare(sheet, SILK, '#5a2a1a'), 400, 500, 1.16, -9),
    (sheet) =>
      arch(sheet, CLAY, CREAM, 300, 90) +
      peg(sheet, 400, 178) +
      placed(silkThroughRing(sheet, DUSK_SILK, '#0c0f1d'), 400, 270, 1.06),
  ],
  'pleated-skirt': [
    (sheet) => arch(sheet, CLAY) + placed(pleatedSkirt(sheet, plaid(sheet)), 400, 262, 1.2),
    (sheet) =>
      wall(sheet, BLUSH) +
      sun(sheet, CREAM, 400, 520, 310) +
      placed(pleatedSkirt(sheet, { color: '#7f8f74', shade: '#272f20', fabric: 'herringbone' }), 400, 262, 1.2),
  ],
  'denim-jacket': [
    (sheet) =>
      wall(sheet, BLUSH) +
      sun(sheet, '#f7ede2', 400, 500, 310) +
      hung(sheet, denimJacket(sheet, { ...DENIM, color: '#5b7aa8' }, THREAD), 400, 290, 1.16),
    (sheet) =>
      spread(sheet, '#e2d3be') + placed(denimJacket(sheet, { ...PALE_DENIM, zoom: 2 }, '#f4e3c4'), 280, 250, 2.3, 3),
  ],
  'summer-dress': [
    (sheet) =>
      wall(sheet, CREAM) +
      sun(sheet, TERRACOTTA, 400, 430, 290) +
      hung(sheet, summerDress(sheet, floral(sheet)), 400, 168, 1.06, 74),
    (sheet) =>
      arch(sheet, '#dfc08a', '#efe4d2', 300, 100) +
      leafShade(70, 760, 1.3, 24, 0.12) +
      hung(
        sheet,
        summerDress(sheet, {
          color: '#3d4b72',
          shade: '#0f1730',
          fabric: 'linen',
          print: blossoms(sheet, '#f0dcc0', '#d9a74e', '#8fa08a', 0.7),
        }),
        400,
        168,
        1.06,
        74,
      ),
  ],
  'canvas-tote': [
    (sheet) => wall(sheet, SAGE) + peg(sheet, 400, 176) + placed(tote(sheet, CANVAS, SUN_MARK), 400, 534, 1.14),
    (sheet) =>
      room(sheet, BLUSH, '#b98a68', 790) +
      vase(sheet, 640, 850, 1.05, '#d9c2a4', '#5a3a22') +
      placed(
        tote(
          sheet,
          { color: '#c4623f', shade: '#4a1a0a', fabric: 'canvas' },
          '<path d="M0 -40C-50 20 -50 90 0 160C50 90 50 20 0 -40Z" fill="#f3e3cf"/><path d="M0 -40V160" stroke="#c4623f" stroke-width="6"/>',
          '#f3e3cf',
        ),
        316,
        584,
        1.02,
      ),
  ],
  'leather-belt': [
    (sheet) =>
      room(sheet, CREAM, '#d9b896', 560) +
      sun(sheet, CLAY, 400, 380, 230) +
      placed(beltRoll(sheet, '#8a4a2a', '#3a1a0a', '#e8c79a'), 400, 560, 1.5),
    (sheet) =>
      wall(sheet, OAT) +
      rail(sheet, 120) +
      placed(
        hangingBelts(sheet, [
          ['#8a4a2a', '#3a1a0a', '#e8c79a'],
          ['#2f3036', '#08080c', '#9a9aa8'],
          ['#c79a64', '#6a4220', '#fff0d8'],
        ]),
        400,
        190,
        1.1,
      ),
  ],
  beanie: [
    (sheet) =>
      room(sheet, SAGE, '#e9dcc8', 720) +
      placed(beanie(sheet, { color: '#c4623f', shade: '#4a1a0a', fabric: 'rib' }), 400, 770, 1.4),
    (sheet) =>
      wall(sheet, CREAM) +
      sun(sheet, CLAY, 400, 500, 320) +
      placed(beanie(sheet, { color: '#34456b', shade: '#0f1730', fabric: 'rib' }), 286, 436, 0.84, -7) +
      placed(beanie(sheet, { color: '#e6d8c3', shade: '#6e5638', fabric: 'rib' }), 534, 620, 0.84, 6) +
      placed(beanie(sheet, { color: '#d9a74e', shade: '#5c3d0c', fabric: 'rib' }), 290, 850, 0.84, -4),
  ],
  socks: [
    (sheet) => arch(sheet, OCHRE) + placed(sockPair(sheet, striped(sheet), '#34456b'), 366, 590, 1.3),
    (sheet) =>
      wall(sheet, BLUSH) +
      placed(
        sockLine(
          sheet,
          [
            [striped(sheet), INDIGO],
            [CLAY_JERSEY, '#f0dcc0'],
            [SAGE_JERSEY, OCHRE],
          ],
          800,
        ),
        0,
        120,
      ) +
      placed(
        sockLine(
          sheet,
          [
            [{ ...JERSEY, print: stripes(sheet, '#c4623f', 30, 8) }, TERRACOTTA],
            [{ color: OCHRE, shade: '#5c3d0c', fabric: 'jersey' }, NIGHT],
            [INDIGO_JERSEY, CLAY],
          ],
          800,
        ),
        0,
        560,
      ),
  ],
  'gift-card': [(sheet) => spread(sheet, '#e9dfd2') + placed(giftCard(sheet), 400, 500, 1.12, -7)],
  'striped-t-shirt': [
    (sheet) => arch(sheet, OCHRE) + peg(sheet, 410, 242, 13) + hung(sheet, tee(sheet, striped(sheet)), 400, 312, 1.1),
  ],
}

/** A rail of the season's pieces, the left third left calm. 1200 × 675 units. */
export const FASHION_HERO: Drawing = (sheet) =>
  room(sheet, '#f3e7d9', '#c89b78', 590) +
  sun(sheet, '#dd9a78', 800, 330, 230) +
  leafShade(90, 640, 1.25, 22, 0.09) +
  rail(sheet, 84) +
  hung(sheet, woolCoat(sheet, CAMEL), 590, 136, 0.6) +
  hung(sheet, denimJacket(sheet, { ...DENIM, color: '#5b7aa8' }, THREAD), 1060, 136, 0.54) +
  hung(sheet, jumper(sheet, OAT_KNIT, nordic(sheet, '#a8492b', '#34456b')), 908, 136, 0.55) +
  hung(sheet, summerDress(sheet, floral(sheet)), 752, 142, 0.6, 74) +
  vase(sheet, 1122, 634, 0.62, '#c4623f', '#5a2413')

/** The studio's table: folded cloth, a vase, light through the window. 800 × 720 units. */
export const FASHION_STORY: Drawing = (sheet) =>
  room(sheet, '#efe2d2', '#b98a68', 560) +
  windowLight(sheet, 110, 24) +
  vase(sheet, 606, 626, 0.96, '#e2d3be', '#6a4a2e') +
  placed(foldedStack(sheet, [DARK_DENIM, CLAY_JERSEY, { ...OAT_KNIT }, SAGE_JERSEY]), 322, 650, 0.9)

/** A folded card with the shop's sun on it, tied with a ribbon. */
function giftCard(sheet: Sheet): string {
  const sheen = sheet.fade(55, [0, '#fff', 0.5], [0.55, '#fff', 0], [1, '#7a4a2c', 0.18])
  const card = '<rect x="-270" y="-180" width="540" height="360" rx="10"'
  return [
    `${card} transform="translate(14 22)" fill="#4a2c1a" opacity=".16"/>`,
    placed(`${card} fill="#c4623f"/>${card} fill="${sheen}"/>`, 26, -34, 1, 9),
    `${card} fill="#f6efe6"/>${card} fill="${sheen}"/>`,
    placed(SUN_MARK, 0, -58, 0.82),
    '<path d="M-270 122H270" stroke="#c4623f" stroke-width="16"/>',
    '<path d="M0 122C-70 60 -110 96 -92 124C-80 146 -36 138 0 122C36 138 80 146 92 124C110 96 70 60 0 122Z" fill="#c4623f" stroke="#8a3d22" stroke-width="3"/>',
    '<path d="M-4 124L-44 176M4 124L44 176" stroke="#c4623f" stroke-width="14"/>',
  ].join('')
}
