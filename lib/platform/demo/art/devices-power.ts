import { round, smooth } from './geometry.ts'
import {
  block,
  draw,
  ELECTRIC,
  floorShadow,
  GRAPHITE,
  INK,
  left,
  type Material,
  plate,
  project,
  right,
  SILVER,
  type Space,
  WHITE,
} from './iso.ts'
import type { Sheet } from './sheet.ts'
import { ACCENT, CYAN } from './tech-ground.ts'

/** A cable along points of space. */
export function cable(points: readonly Space[], color: string, width = 11): string {
  const path = smooth(points.map(project))
  return `<path d="${path}" stroke="${INK}" stroke-width="${width + 4.5}" fill="none" stroke-linecap="round"/><path d="${path}" stroke="${color}" stroke-width="${width}" fill="none" stroke-linecap="round"/><path d="${path}" stroke="#fff" stroke-opacity=".35" stroke-width="${round(width * 0.25)}" fill="none" stroke-linecap="round"/>`
}

/** A plug of a cable, lying along y with its metal end towards negative y. */
function plug(sheet: Sheet, x: number, y: number, material: Material): string {
  return (
    block(sheet, [x - 7, y - 26, 5], [14, 28, 7], { radius: 3, material: SILVER, stroke: 2 }) +
    block(sheet, [x - 13, y, 0], [26, 46, 17], { radius: 7, material, stroke: 2 })
  )
}

/** A wall charger with three sockets, its cable curling in front. */
export function charger(sheet: Sheet, withCable = true): string {
  const size = 168
  const port = (y: number) =>
    `<rect x="50" y="${y}" width="68" height="20" rx="10" fill="#0a0d14"/><rect x="60" y="${y + 7}" width="48" height="6" rx="3" fill="${ACCENT}"/>`
  const body: Material = WHITE
  const prongs = [46, 100]
    .map((v) =>
      plate(sheet, right(size / 2 + 46, size / 2 - 70, size - v + 30), {
        width: 30,
        height: 14,
        radius: 3,
        depth: [-46, 0, 0],
        material: SILVER,
        stroke: 2,
      }),
    )
    .join('')
  return [
    floorShadow(sheet, -size / 2, -size / 2, size, size, 150, 26),
    block(sheet, [-size / 2, -size / 2, 0], [size, size, size + 18], {
      radius: 34,
      material: body,
      content: `<path d="M92 40L58 92H84L74 128L112 74H86Z" fill="${ACCENT}" stroke="${INK}" stroke-width="2.4" stroke-linejoin="round"/>`,
    }),
    draw(
      left(-size / 2, size / 2, size + 18),
      `${port(38)}${port(82)}<rect x="58" y="128" width="52" height="26" rx="4" fill="#0a0d14"/><rect x="64" y="134" width="40" height="8" fill="#4a5570"/>`,
    ),
    prongs,
    withCable
      ? cable(
          [
            [-4, size / 2 + 26, 148],
            [-4, size / 2 + 76, 110],
            [30, size / 2 + 120, 8],
            [140, size / 2 + 96, 4],
            [150, size / 2 + 10, 4],
            [90, size / 2 + 30, 4],
            [110, size / 2 + 150, 4],
            [230, size / 2 + 120, 4],
          ],
          ACCENT,
        )
      : '',
    withCable
      ? draw(
          left(-22, size / 2 + 26, 158),
          '<rect width="34" height="19" rx="7" fill="#2b4cf0" stroke="#12151d" stroke-width="2"/>',
        )
      : '',
  ].join('')
}

/** Two coiled cables in their colours. */
export function coil(sheet: Sheet, color: string, material: Material): string {
  const turns: Space[] = []
  for (let i = 0; i <= 60; i++) {
    const angle = (i / 60) * Math.PI * 2 * 3.2
    const r = 74 + i * 0.9
    turns.push([Math.cos(angle) * r, Math.sin(angle) * r, 5 + i * 0.3])
  }
  const end = turns[turns.length - 1] as Space
  return (
    floorShadow(sheet, -120, -120, 240, 240, 40, 120) +
    cable([...turns, [end[0] + 26, end[1] + 60, 5], [end[0] + 20, end[1] + 120, 5]], color, 10) +
    plug(sheet, end[0] + 20, end[1] + 112, material)
  )
}

/** A pocket drive with a ridged case. */
export function drive(sheet: Sheet, material: Material = GRAPHITE, withCable = true): string {
  const [w, d, h] = [300, 204, 34]
  const ridges = Array.from(
    { length: 13 },
    (_, i) =>
      `<rect x="${116 + i * 12.5}" y="18" width="5" height="${d - 36}" rx="2.5" fill="#000" opacity=".28"/><rect x="${121 + i * 12.5}" y="18" width="2" height="${d - 36}" rx="1" fill="#fff" opacity=".28"/>`,
  ).join('')
  const mark = `<rect x="26" y="26" width="60" height="60" rx="14" fill="${ACCENT}"/><path d="M62 36L44 60H55L50 78L70 52H58Z" fill="#fff"/><rect x="30" y="${d - 40}" width="34" height="8" rx="4" fill="${CYAN}"/>`
  return [
    withCable
      ? cable(
          [
            [-w / 2 - 6, 0, 17],
            [-w / 2 - 60, 0, 10],
            [-w / 2 - 120, 60, 5],
            [-w / 2 - 60, 190, 5],
            [60, 190, 5],
            [150, 250, 5],
          ],
          '#dfe6f4',
        )
      : '',
    floorShadow(sheet, -w / 2, -d / 2, w, d, 110, 34),
    block(sheet, [-w / 2, -d / 2, 0], [w, d, h], { radius: 40, material, content: ridges + mark }),
    draw(left(-w / 2, d / 2, h), `<rect x="120" y="13" width="40" height="9" rx="4.5" fill="#05070c"/>`),
  ].join('')
}

/** The drive opened: case, board with its chips, lid. */
export function driveLayers(sheet: Sheet): string {
  const [w, d] = [330, 222]
  const chip = (x: number, y: number, cw: number, ch: number) =>
    `<rect x="${x}" y="${y}" width="${cw}" height="${ch}" rx="4" fill="#0b0f1c" stroke="#6f8cff" stroke-width="2"/><rect x="${x + 8}" y="${y + 8}" width="${cw * 0.4}" height="4" rx="2" fill="#6f8cff"/>`
  const pads = Array.from(
    { length: 12 },
    (_, i) => `<rect x="${34 + i * 22}" y="${d - 34}" width="13" height="16" rx="2" fill="#ffd166"/>`,
  ).join('')
  const board = `${chip(34, 34, 82, 62)}${chip(128, 34, 82, 62)}${chip(222, 34, 72, 62)}${chip(34, 112, 60, 52)}<path d="M110 128H190V112M110 146H230V100M250 112V160H200" stroke="${CYAN}" stroke-width="3" fill="none"/>${pads}`
  const layers: [number, Material, string, number][] = [
    [0, GRAPHITE, `<rect x="16" y="16" width="${w - 32}" height="${d - 32}" rx="28" fill="#0d1119"/>`, 26],
    [128, ELECTRIC, board, 9],
    [
      252,
      GRAPHITE,
      `${Array.from(
        { length: 15 },
        (_, i) => `<rect x="${110 + i * 13}" y="20" width="5" height="${d - 40}" rx="2.5" fill="#000" opacity=".3"/>`,
      ).join('')}<rect x="28" y="28" width="60" height="60" rx="14" fill="${ACCENT}"/>`,
      12,
    ],
  ]
  const guides = (
    [
      [-w / 2 + 12, d / 2 - 12],
      [w / 2 - 12, d / 2 - 12],
      [w / 2 - 12, -d / 2 + 12],
    ] as const
  )
    .map(
      ([x, y]) =>
        `<path d="${polygonLine([x, y, 0], [x, y, 260])}" stroke="${CYAN}" stroke-width="2" stroke-dasharray="3 7" stroke-linecap="round"/>`,
    )
    .join('')
  return (
    guides +
    layers
      .map(([z, material, content, h]) =>
        block(sheet, [-w / 2, -d / 2, z], [w, d, h], { radius: 42, material, content }),
      )
      .join('')
  )
}

function polygonLine(from: Space, to: Space): string {
  const [[ax, ay], [bx, by]] = [project(from), project(to)]
  return `M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}`
}
