import { leaning } from './devices-desk.ts'
import { hull, type Point, polygon, round } from './geometry.ts'
import {
  BLACK,
  block,
  draw,
  ELECTRIC,
  type Face,
  floorShadow,
  GRAPHITE,
  INK,
  type Material,
  on,
  plate,
  project,
  right,
  SILVER,
  type Space,
  top,
  WHITE,
} from './iso.ts'
import { BLUE_DUNES, DIAL, dunes, type Screen, tiles } from './screens.ts'
import type { Sheet } from './sheet.ts'

const PHONE = { width: 178, height: 372, radius: 34 }

/** A phone upright, its display to the lower left. */
function phoneFront(sheet: Sheet, screen: Screen = tiles(BLUE_DUNES, 3, 4), material: Material = GRAPHITE): string {
  const { width, height, radius } = PHONE
  const face = leaning([-width / 2, 0, 0], height, 8)
  const glass = `<rect x="5" y="5" width="${width - 10}" height="${height - 10}" rx="${radius - 5}" fill="#07090f"/><g transform="translate(10 10)" ${sheet.clip(`M26 0H${width - 46}a26 26 0 0 1 26 26V${height - 46}a26 26 0 0 1-26 26H26a26 26 0 0 1-26-26V26a26 26 0 0 1 26-26Z`)}>${screen(sheet, width - 20, height - 20)}</g><rect x="${width / 2 - 26}" y="20" width="52" height="15" rx="7.5" fill="#07090f"/><path d="M${width * 0.55} 5H${width - 34}q29 0 29 29V${height * 0.55}Z" fill="#fff" opacity=".1"/>`
  return (
    floorShadow(sheet, -width / 2, -16, width, 24, 150, 12) +
    plate(sheet, face, { width, height, radius, depth: [0, -19, -3], material, content: glass })
  )
}

/** A phone upright, its back with the cameras to the lower right. */
function phoneBack(sheet: Sheet, material: Material, shadow = true): string {
  const { width, height, radius } = PHONE
  const face = right(0, width / 2, height)
  const lens = (x: number, y: number) =>
    `<circle cx="${x}" cy="${y}" r="19" fill="#0a0d14" stroke="${INK}" stroke-width="2"/><circle cx="${x}" cy="${y}" r="11" fill="#1f2d66"/><circle cx="${x - 4}" cy="${y - 4}" r="4" fill="#9fb6ff"/>`
  const camera = plate(
    sheet,
    { ...face, origin: [6, width / 2 - 14, height - 16] },
    {
      width: 98,
      height: 98,
      radius: 28,
      depth: [-6, 0, 0],
      material,
      stroke: 1.8,
      content: `${lens(30, 30)}${lens(68, 66)}<circle cx="70" cy="28" r="8" fill="#fff6d8" stroke="${INK}" stroke-width="1.6"/><circle cx="30" cy="70" r="4.5" fill="#0a0d14"/>`,
    },
  )
  return [
    shadow ? floorShadow(sheet, -24, -width / 2, 24, width, 130, 10) : '',
    plate(sheet, face, {
      width,
      height,
      radius,
      depth: [-19, 0, 0],
      material,
      content: `<circle cx="${width / 2}" cy="${height * 0.6}" r="15" fill="none" stroke="#fff" stroke-width="5" opacity=".5"/>`,
    }),
    camera,
  ].join('')
}

/** A sketch of hills in bold strokes, as if drawn with the pencil. */
const SKETCH: Screen = (sheet, w, h) =>
  `<rect width="${w}" height="${h}" rx="10" fill="#fbfcff"/><g ${sheet.clip(`M0 0H${w}V${h}H0Z`)}><circle cx="${w * 0.7}" cy="${h * 0.3}" r="${h * 0.16}" fill="#ff7a59"/><path d="M0 ${h * 0.8}Q${w * 0.2} ${h * 0.35} ${w * 0.42} ${h * 0.72}T${w} ${h * 0.5}V${h}H0Z" fill="#2f54ff"/><path d="M0 ${h * 0.95}Q${w * 0.35} ${h * 0.6} ${w * 0.6} ${h * 0.85}T${w} ${h * 0.78}V${h}H0Z" fill="#12206e"/><path d="M${w * 0.06} ${h * 0.3}q40 -36 76 0t76 0t76 0" fill="none" stroke="#12151d" stroke-width="7" stroke-linecap="round"/><path d="M${w * 0.12} ${h * 0.46}q26 -22 52 0t52 0" fill="none" stroke="#3fd0ff" stroke-width="7" stroke-linecap="round"/></g><rect x="${w * 0.5 - 90}" y="10" width="180" height="26" rx="13" fill="#e8edf9"/>${['#12151d', '#2f54ff', '#3fd0ff', '#ff7a59'].map((c, i) => `<circle cx="${w * 0.5 - 54 + i * 36}" cy="23" r="8" fill="${c}"/>`).join('')}`

/** The pencil lies along u of a face, its tip at the left. */
export function pencil(sheet: Sheet, face: Face, length = 240, color: Material = WHITE): string {
  const bar = plate(sheet, face, {
    width: length,
    height: 15,
    radius: 7,
    depth: [0, 0, -10],
    material: color,
    stroke: 2,
  })
  const tip = draw(
    face,
    `<path d="M4 1L-26 7.5L4 14Z" fill="#dfe5f2" stroke="${INK}" stroke-width="2" stroke-linejoin="round"/><path d="M-17 5.5L-26 7.5L-17 9.5Z" fill="${INK}"/><rect x="${length - 40}" y="2" width="10" height="11" fill="#2f54ff"/>`,
  )
  return bar + tip
}

/** A tablet on its folding stand, the pencil in front of it. */
export function tablet(sheet: Sheet): string {
  const [width, height] = [392, 280]
  const face = leaning([-width / 2, 0, 8], height, 24)
  const glass = `<rect x="5" y="5" width="${width - 10}" height="${height - 10}" rx="15" fill="#07090f"/><g transform="translate(18 18)">${SKETCH(sheet, width - 36, height - 36)}</g><path d="M${width * 0.62} 5H${width - 20}q15 0 15 15V${height * 0.6}Z" fill="#fff" opacity=".12"/>`
  return [
    floorShadow(sheet, -width / 2, -130, width, 150, 90, 12),
    block(sheet, [-width / 2, -140, 0], [width, 170, 8], { radius: 14, material: ELECTRIC }),
    plate(sheet, face, { width, height, radius: 20, depth: [0, -12, -5], material: GRAPHITE, content: glass }),
    pencil(sheet, top(-120, 92, 10)),
  ].join('')
}

/** A tablet lying flat, seen large, the pencil across it. */
export function tabletFlat(sheet: Sheet): string {
  const [w, d] = [430, 330]
  const screen = `<rect x="6" y="6" width="${w - 12}" height="${d - 12}" rx="18" fill="#07090f"/><g transform="translate(20 20)">${SKETCH(sheet, w - 40, d - 40)}</g>`
  return [
    floorShadow(sheet, -w / 2, -d / 2, w, d, 70, 22),
    block(sheet, [-w / 2, -d / 2, 0], [w, d, 14], { radius: 24, material: SILVER, content: screen }),
    pencil(sheet, { origin: [-60, 40, 40], u: [0.94, -0.34, 0.1], v: [0.34, 0.94, 0] }, 270),
  ].join('')
}

/** A watch standing on its closed strap. */
export function watch(sheet: Sheet, strap: Material, screen: Screen = DIAL, body: Material = BLACK): string {
  const width = 92
  const ring = (x: number, rx: number, rz: number): Point[] =>
    Array.from({ length: 60 }, (_, i) => {
      const angle = (i / 60) * Math.PI * 2
      return project([x, Math.cos(angle) * rx, 148 + Math.sin(angle) * rz])
    })
  const [far, near] = [ring(-width / 2, 118, 148), ring(width / 2, 118, 148)]
  const inner = ring(width / 2, 103, 133)
  const innerFar = ring(-width / 2, 103, 133)
  const outer = hull([...far, ...near])
  const [fx] = project([width / 2, 118, 0])
  const fill = sheet.linear(
    [fx - 90, 0],
    [fx + 250, 0],
    [
      [0, strap.cap[0]],
      [0.35, strap.a],
      [1, strap.b],
    ],
  )
  const line = `stroke="${INK}" stroke-width="2.4" stroke-linejoin="round"`
  const hole = `<g ${sheet.clip(polygon(inner))}><path d="${polygon(inner)}" fill="${strap.b}"/><path d="${polygon(hull([...inner, ...innerFar]))}" fill="${sheet.linear(
    [0, -300],
    [0, 40],
    [
      [0, '#0b0f1d', 0.55],
      [1, '#0b0f1d', 0.1],
    ],
  )}"/></g><path d="${polygon(inner)}" fill="none" ${line}/>`
  const through = `<g ${sheet.clip(polygon(inner))}><g ${sheet.clip(polygon(innerFar))}><path d="${polygon(innerFar)}" fill="#ffffff" opacity=".55"/></g></g>`
  const tilt = 0.5
  const [sin, cos] = [Math.sin(tilt), Math.cos(tilt)]
  const size = { width: 138, height: 164 }
  const middle: Space = [0, Math.cos(0.42) * 118 + 4, 148 + Math.sin(0.42) * 148]
  const face: Face = {
    origin: [middle[0] - size.width / 2, middle[1] - (sin * size.height) / 2 + 8, middle[2] + (cos * size.height) / 2],
    u: [1, 0, 0],
    v: [0, sin, -cos],
  }
  const glass = `<rect x="6" y="6" width="${size.width - 12}" height="${size.height - 12}" rx="36" fill="#07090f"/><g transform="translate(14 14)">${screen(sheet, size.width - 28, size.height - 28)}</g><path d="M${size.width * 0.55} 6H${size.width - 42}q36 0 36 36V${size.height * 0.55}Z" fill="#fff" opacity=".12"/>`
  const crownFace: Face = { origin: on(face, size.width + 12, 44, [0, -10, 4]), u: [0, -cos, -sin], v: face.v }
  const crown = plate(sheet, crownFace, {
    width: 22,
    height: 34,
    radius: 8,
    depth: [-14, 0, 0],
    material: ELECTRIC,
    stroke: 2,
  })
  return [
    floorShadow(sheet, -width / 2, -60, width, 110, 130, 20),
    `<path d="${polygon(outer)}" fill="${fill}" ${line}/>`,
    `<path d="${polygon(near)}" fill="${strap.a}" ${line}/>`,
    hole,
    through,
    crown,
    plate(sheet, face, { ...size, radius: 42, depth: [0, -cos * 30, -sin * 30], material: body, content: glass }),
  ].join('')
}

/** Watch straps laid out flat, side by side. */
export function straps(sheet: Sheet, materials: readonly Material[]): string {
  return materials
    .map((material, index) => {
      const x = -230 + index * 118
      const holes = Array.from(
        { length: 6 },
        (_, i) => `<rect x="32" y="${322 + i * 15}" width="20" height="7" rx="3.5" fill="${INK}" opacity=".65"/>`,
      ).join('')
      const band = block(sheet, [x, -230, 0], [84, 440, 9], { radius: 40, material, content: holes })
      const faces = [DIAL, dunes(['#ffe3d3', '#ff9d7a', '#ff5a36', '#8d1f0c'], 30), BLUE_DUNES] as const
      const screen = faces[index % 3] as Screen
      const body = block(sheet, [x - 22, -88, 9], [128, 150, 26], {
        radius: 40,
        material: index === 1 ? SILVER : BLACK,
        content: `<rect x="6" y="6" width="116" height="138" rx="34" fill="#07090f"/><g transform="translate(13 13)" ${sheet.clip('M30 0H72a30 30 0 0 1 30 30V94a30 30 0 0 1-30 30H30a30 30 0 0 1-30-30V30a30 30 0 0 1 30-30Z')}>${screen(sheet, 102, 124)}</g>`,
      })
      return floorShadow(sheet, x - 10, -230, 100, 440, 50, 40) + band + body
    })
    .join('')
}

/** Two faces of one phone, back to back: upright and apart. */
export function phonePair(sheet: Sheet): string {
  const [dx, dy] = project([104, -104, 0])
  return `<g transform="translate(${round(dx)} ${round(dy)})">${phoneBack(sheet, ELECTRIC)}</g>${phoneFront(sheet)}`
}

/** The phone's colours in a row. */
export function phoneRow(sheet: Sheet, materials: readonly Material[]): string {
  return materials
    .map((material, index) => {
      const [dx, dy] = project([(index - 1) * 124, (index - 1) * -10, 0])
      return `<g transform="translate(${round(dx)} ${round(dy)})">${phoneBack(sheet, material)}</g>`
    })
    .join('')
}
