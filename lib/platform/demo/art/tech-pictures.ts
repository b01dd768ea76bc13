import { keyboard, keycap, laptop, laptopLayers, monitor, mouse } from './devices-desk.ts'
import { phonePair, phoneRow, straps, tablet, tabletFlat, watch } from './devices-hand.ts'
import { lamp, rooms, router } from './devices-home.ts'
import { charger, coil, drive, driveLayers } from './devices-power.ts'
import { displayEdge, headphones, speaker, stage, webcam } from './devices-sound.ts'
import { round } from './geometry.ts'
import { BLACK, block, ELECTRIC, GRAPHITE, ICE, INK, type Material, project, SILVER, type Space, WHITE } from './iso.ts'
import type { Drawing } from './render-picture.ts'
import { BLUE_DUNES, EDITOR, VIOLET_DUNES } from './screens.ts'
import { placed, type Sheet } from './sheet.ts'
import { ACCENT, CYAN, electric, night, paper, rings, tint } from './tech-ground.ts'

/** Main picture of each device and, of what is in the shop, a second look; by the product's slug. */
export const TECH_PICTURES: Readonly<Record<string, readonly Drawing[]>> = {
  laptop: [
    (sheet) => paper(sheet) + placed(laptop(sheet, BLUE_DUNES), 396, 588, 1.16),
    (sheet) => tint(sheet, '#eaf0ff', '#d3defa') + placed(laptopLayers(sheet), 400, 700, 1.2),
  ],
  mouse: [
    (sheet) => tint(sheet, '#eef1f6', '#dde3ee') + placed(mouse(sheet, WHITE), 396, 560, 1.65),
    (sheet) =>
      electric(sheet) +
      placed(mouse(sheet, ICE), 566, 330, 0.98) +
      placed(mouse(sheet, GRAPHITE, CYAN), 400, 530, 0.98) +
      placed(mouse(sheet, WHITE), 234, 730, 0.98),
  ],
  headphones: [
    (sheet) => tint(sheet, '#efedfb', '#dcd8f6') + placed(headphones(sheet), 392, 664, 1.32),
    (sheet) => night(sheet) + placed(headphones(sheet, SILVER, WHITE), 330, 760, 1.95),
  ],
  keyboard: [
    (sheet) => paper(sheet) + placed(keyboard(sheet), 404, 540, 1.2),
    (sheet) => tint(sheet, '#e6f4f7', '#cfe7ef') + placed(keySwitch(sheet), 400, 700, 1.5),
  ],
  monitor: [
    (sheet) => tint(sheet, '#eaf0ff', '#d8e2fb') + placed(monitor(sheet, VIOLET_DUNES), 400, 690, 1.34),
    (sheet) => paper(sheet) + placed(desk(sheet), 400, 650, 0.92),
  ],
  phone: [
    (sheet) => tint(sheet, '#e6f0ff', '#cfdcfb') + placed(phonePair(sheet), 356, 750, 1.28),
    (sheet) => paper(sheet) + placed(phoneRow(sheet, [WHITE, ELECTRIC, GRAPHITE]), 400, 740, 1.24),
  ],
  tablet: [
    (sheet) => paper(sheet) + placed(tablet(sheet), 414, 660, 1.24),
    (sheet) => electric(sheet) + placed(tabletFlat(sheet), 400, 520, 1.14),
  ],
  speaker: [
    (sheet) => tint(sheet, '#eef1f6', '#dbe2ef') + placed(speaker(sheet), 392, 690, 1.5),
    (sheet) =>
      night(sheet, '#3a2fff') +
      placed(rings(CYAN, [190, 250, 310, 370], 4), 400, 660, 1.1) +
      placed(speaker(sheet, WHITE, 84, 150), 560, 600, 1.1) +
      placed(speaker(sheet, ELECTRIC), 320, 740, 1.16),
  ],
  webcam: [
    (sheet) => paper(sheet) + placed(webcam(sheet), 396, 660, 1.5),
    (sheet) =>
      tint(sheet, '#efedfb', '#dcd8f6') +
      placed(
        displayEdge(sheet, `<g transform="translate(14 14)">${VIOLET_DUNES(sheet, 732, 492)}</g>`),
        400,
        560,
        1.3,
      ) +
      placed(webcam(sheet, false), 372, 552, 1.24),
  ],
  charger: [
    (sheet) => tint(sheet, '#e6f4f7', '#cfe7ef') + placed(charger(sheet), 380, 610, 1.42),
    (sheet) =>
      electric(sheet) +
      placed(coil(sheet, '#ffffff', WHITE), 480, 400, 1.35) +
      placed(coil(sheet, '#12151d', GRAPHITE), 330, 660, 1.35),
  ],
  drive: [
    (sheet) => paper(sheet) + placed(drive(sheet), 430, 520, 1.28),
    (sheet) => night(sheet) + placed(driveLayers(sheet), 400, 660, 1.34),
  ],
  watch: [
    (sheet) => tint(sheet, '#eaf0ff', '#d3defa') + placed(watch(sheet, ELECTRIC), 366, 700, 1.66),
    (sheet) => paper(sheet) + placed(straps(sheet, [ELECTRIC, ICE, GRAPHITE]), 476, 540, 1.32),
  ],
  router: [
    (sheet) => paper(sheet) + placed(router(sheet), 400, 600, 1.3),
    (sheet) => tint(sheet, '#e6f0ff', '#cfdcfb') + placed(rooms(sheet), 400, 580, 0.97),
  ],
  lamp: [
    (sheet) => tint(sheet, '#eef1f6', '#dde3ee') + placed(lamp(sheet, false), 396, 720, 1.42),
    (sheet) => night(sheet, '#4a4fd8') + placed(lamp(sheet, true), 366, 700, 1.3),
  ],
  'gift-card': [(sheet) => tint(sheet, '#e6f0ff', '#cfdcfb') + placed(giftCards(sheet), 400, 600, 1.3)],
  'speaker-mini': [
    (sheet) => tint(sheet, '#eef1f6', '#dbe2ef') + placed(speaker(sheet, WHITE, 84, 150), 392, 640, 1.7),
  ],
}

/** Devices together on one desk, the left third left calm. 1200 × 675 units. */
export const TECH_HERO: Drawing = (sheet) =>
  tint(sheet, '#f7f9ff', '#d5dffa') +
  placed(speaker(sheet, GRAPHITE, 76, 150), 1080, 292, 0.74) +
  placed(monitor(sheet, BLUE_DUNES, 400, 246), 826, 396, 0.84) +
  placed(phonePair(sheet), 530, 350, 0.46) +
  placed(keyboard(sheet, 27), 684, 514, 0.76) +
  placed(headphones(sheet), 1060, 566, 0.54) +
  placed(mouse(sheet, WHITE), 902, 624, 0.3)

/** The workbench: everything that goes into one of them. 800 × 720 units. */
export const TECH_STORY: Drawing = (sheet) => night(sheet) + placed(laptopLayers(sheet), 400, 524, 1)

/** A desk in use: monitor, keyboard, mouse and lamp. */
function desk(sheet: Sheet): string {
  const at = (space: Space) => project(space) as [number, number]
  const part = (body: string, space: Space, scale: number) => placed(body, ...at(space), scale)
  return [
    block(sheet, [-330, -190, -22], [660, 400, 22], { radius: 10, material: ICE }),
    part(lamp(sheet, false), [-236, -100, 0], 0.62),
    part(monitor(sheet, EDITOR, 380, 236), [50, -90, 0], 1),
    part(keyboard(sheet, 25, WHITE, BLACK), [-30, 110, 0], 0.86),
    part(mouse(sheet, WHITE), [232, 80, 0], 0.36),
    part(drive(sheet, GRAPHITE, false), [270, -120, 0], 0.34),
  ].join('')
}

/** A key and its switch taken apart, as an exploded view. */
function keySwitch(sheet: Sheet): string {
  const blue: Material = ELECTRIC
  const guide = (
    [
      [-70, 70],
      [70, 70],
      [70, -70],
    ] as const
  )
    .map(([x, y]) => {
      const [ax, ay] = project([x, y, 0])
      const [, by] = project([x, y, 340])
      return `<path d="M${round(ax)} ${round(ay)}V${round(by)}" stroke="${ACCENT}" stroke-width="1.6" stroke-dasharray="3 6" stroke-linecap="round"/>`
    })
    .join('')
  const spring = Array.from(
    { length: 6 },
    (_, i) =>
      `<ellipse cy="${-128 - i * 10}" rx="24" ry="13" fill="none" stroke="${INK}" stroke-width="5"/><ellipse cy="${-128 - i * 10}" rx="24" ry="13" fill="none" stroke="#c9d3e8" stroke-width="2.4"/>`,
  ).join('')
  return [
    stage(sheet, 150, 14, WHITE),
    guide,
    block(sheet, [-54, -54, 16], [108, 108, 56], {
      radius: 10,
      material: GRAPHITE,
      content: '<rect x="30" y="30" width="48" height="48" rx="8" fill="#05070c"/>',
    }),
    spring,
    block(sheet, [-32, -32, 176], [64, 64, 34], {
      radius: 8,
      material: { ...blue, cap: ['#8ee6ff', '#3fd0ff'], a: '#2fb4e8', b: '#1a7fb0' },
      content: '<path d="M26 12H38V26H52V38H38V52H26V38H12V26H26Z" fill="#e8fbff" stroke="#12151d" stroke-width="2"/>',
    }),
    keycap(sheet, [-78, -78, 262], 156, 156, 86, blue),
  ].join('')
}

/** Two cards, one across the other, the upper one with a ribbon. */
function giftCards(sheet: Sheet): string {
  const ribbon = `<path d="M96 0V210M0 105H330" stroke="${CYAN}" stroke-width="18"/><path d="M96 105C40 40 20 70 36 96C48 116 76 112 96 105C116 112 150 116 156 96C168 64 140 46 96 105Z" fill="${CYAN}" stroke="${INK}" stroke-width="2.4"/>`
  return [
    block(sheet, [-140, -150, 0], [330, 210, 16], { radius: 18, material: WHITE }),
    block(sheet, [-190, -70, 64], [330, 210, 16], { radius: 18, material: ELECTRIC, content: ribbon }),
  ].join('')
}
