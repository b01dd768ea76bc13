import { mix } from './devices-desk.ts'
import { hull, type Point, polygon, round, roundedRect } from './geometry.ts'
import {
  BLACK,
  cylinder,
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
  top,
} from './iso.ts'
import type { Sheet } from './sheet.ts'
import { ACCENT, CYAN } from './tech-ground.ts'

/** One ear cup: shell, ring and, on its inner side, the cushion. `x` is its outer face. */
function cup(sheet: Sheet, x: number, y: number, z: number, outward: boolean, shell: Material): string {
  const disc = (at: number, r: number, depth: number, material: Material, content = '') =>
    plate(sheet, right(at, y + r * 0.86, z + r), {
      width: r * 1.72,
      height: r * 2,
      radius: r,
      depth: [-depth, 0, 0],
      material,
      content,
    })
  const cushion: Material = { cap: ['#2b3140', '#12161f'], a: '#242a37', b: '#0c0f15', line: INK }
  if (outward) {
    const mark = shell === ELECTRIC ? '#ffffff' : ACCENT
    const dial = `<ellipse cx="68" cy="79" rx="52" ry="61" fill="none" stroke="${shell.b}" stroke-opacity=".6" stroke-width="3"/><ellipse cx="68" cy="79" rx="40" ry="47" fill="none" stroke="${mark}" stroke-opacity=".45" stroke-width="3"/><ellipse cx="68" cy="79" rx="17" ry="20" fill="${mark}"/>`
    return disc(x - 34, 86, 34, cushion) + disc(x, 79, 34, shell, dial)
  }
  const mesh = `<ellipse cx="74" cy="86" rx="45" ry="54" fill="#07090f"/><ellipse cx="74" cy="86" rx="36" ry="44" fill="${sheet.fade(45, [0, '#39425a'], [1, '#10141d'])}"/>`
  return disc(x, 79, 34, shell) + disc(x + 34, 86, 34, cushion, mesh)
}

/** Headphones standing on their cups; the band arches over them. */
export function headphones(sheet: Sheet, shell: Material = ELECTRIC, band: Material = GRAPHITE): string {
  const [reach, lift] = [150, 150]
  const arch = (y: number, grow = 0): Point[] =>
    Array.from({ length: 49 }, (_, i) => {
      const angle = Math.PI - (i / 48) * Math.PI
      return project([Math.cos(angle) * (reach + grow), y, lift + Math.sin(angle) * (206 + grow)])
    })
  const path = (points: Point[]) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`
  const depth = 26
  const layers: string[] = []
  for (let y = -depth; y <= depth; y += 2) {
    layers.push(
      `<path d="${path(arch(y))}" stroke="${mix(band.b, band.a, (y + depth) / depth / 2)}" stroke-width="15" fill="none" stroke-linecap="round"/>`,
    )
  }
  const ink = [-depth, 0, depth]
    .map((y) => `<path d="${path(arch(y))}" stroke="${INK}" stroke-width="20" fill="none" stroke-linecap="round"/>`)
    .join('')
  const fill = hullOfBand(arch(-depth), arch(depth))
  const front = `<path d="${path(arch(depth))}" stroke="${sheet.linear(
    [-200, -300],
    [200, 100],
    [
      [0, band.cap[0]],
      [1, band.cap[1]],
    ],
  )}" stroke-width="14" fill="none" stroke-linecap="round"/><path d="${path(arch(depth, 2))}" stroke="#fff" stroke-opacity=".25" stroke-width="2.5" fill="none"/>`
  const yoke = (x: number) => {
    const [ax, ay] = project([x, 0, lift + 16])
    const [bx, by] = project([x, 0, 88])
    const line = `M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}`
    return `<path d="${line}" stroke="${INK}" stroke-width="25" stroke-linecap="round"/><path d="${line}" stroke="#c7d0e2" stroke-width="20" stroke-linecap="round"/><path d="${line}" stroke="#fff" stroke-width="6" stroke-linecap="round" opacity=".7"/>`
  }
  return [
    floorShadow(sheet, -190, -60, 80, 120, 120, 50),
    floorShadow(sheet, 110, -60, 80, 120, 120, 50),
    yoke(-reach),
    cup(sheet, -reach - 30, 0, 88, false, shell),
    ink,
    fill,
    ...layers,
    front,
    yoke(reach),
    cup(sheet, reach + 34, 0, 88, true, shell),
  ].join('')
}

function hullOfBand(back: Point[], front: Point[]): string {
  const upper = [...back, ...[...front].reverse()]
  return `<path d="${polygon(upper)}" fill="${INK}" stroke="${INK}" stroke-width="4"/>`
}

/** A speaker wrapped in fabric, a ring of light on top. */
export function speaker(sheet: Sheet, material: Material = GRAPHITE, radius = 118, height = 262): string {
  const base = cylinder(sheet, [0, 0, 0], radius * 0.94, 10, BLACK)
  const wall = cylinder(sheet, [0, 0, 10], radius, height, material)
  const [rx, ry] = [radius * 1.2247, radius * Math.SQRT1_2]
  const rows: string[] = []
  for (let z = 22; z < height; z += 9) {
    rows.push(
      `<path d="M${round(-rx)} ${round(-z)}A${round(rx)} ${round(ry)} 0 0 0 ${round(rx)} ${round(-z)}" fill="none" stroke="#fff" stroke-opacity=".16" stroke-width="3.4" stroke-dasharray="3.4 5.2" ${(z / 9) % 2 < 1 ? '' : 'stroke-dashoffset="4.3"'}/>`,
    )
  }
  const ring = `<circle r="${radius * 0.84}" fill="#0a0d14"/><circle r="${radius * 0.84}" fill="${sheet.fade(45, [0, '#2b3244'], [1, '#0a0d14'])}"/><circle r="${radius * 0.62}" fill="none" stroke="${ACCENT}" stroke-width="9"/><path d="M0 ${-radius * 0.62}A${radius * 0.62} ${radius * 0.62} 0 0 1 ${radius * 0.62} 0" fill="none" stroke="${CYAN}" stroke-width="9" stroke-linecap="round"/><path d="M-14 0H14M0 -14V14" stroke="#fff" stroke-width="5" stroke-linecap="round"/>`
  return [
    floorShadow(sheet, -radius, -radius, radius * 2, radius * 2, 150, radius),
    base,
    wall,
    `<g ${sheet.clip(polygon(bodyOutline(radius, 10, height + 10)))}>${rows.join('')}</g>`,
    draw(top(0, 0, height + 10), ring),
  ].join('')
}

function bodyOutline(radius: number, from: number, to: number): Point[] {
  const circle = (z: number) =>
    roundedRect(-radius, -radius, radius * 2, radius * 2, radius).map(([x, y]) => project([x, y, z]))
  return hull([...circle(from), ...circle(to)])
}

/** A webcam: a long rounded bar with its eye, on a small stand. `stand` is left out on top of a monitor. */
export function webcam(sheet: Sheet, stand = true): string {
  const [width, height, z] = [292, 118, stand ? 176 : 0]
  const eye = `<rect x="8" y="8" width="${width - 16}" height="${height - 16}" rx="51" fill="#0a0d14"/><circle cx="${width / 2}" cy="${height / 2}" r="45" fill="#1b2130" stroke="#3a445d" stroke-width="3"/><circle cx="${width / 2}" cy="${height / 2}" r="33" fill="${sheet.fade(50, [0, '#0a0d14'], [1, '#24357f'])}"/><circle cx="${width / 2}" cy="${height / 2}" r="20" fill="#05070c"/><circle cx="${width / 2}" cy="${height / 2}" r="13" fill="${sheet.fade(50, [0, '#4d6dff'], [1, '#101a4c'])}"/><circle cx="${width / 2 - 11}" cy="${height / 2 - 13}" r="7" fill="#fff" opacity=".9"/><circle cx="56" cy="${height / 2}" r="5" fill="${CYAN}"/>${[0, 1, 2, 3].map((i) => `<path d="M${width - 74 + i * 10} ${height / 2 - 10}v20" stroke="#4a5570" stroke-width="4" stroke-linecap="round"/>`).join('')}`
  const foot = stand
    ? floorShadow(sheet, -80, -70, 160, 140, 130, 70) +
      cylinder(sheet, [0, -10, 0], 78, 12, SILVER) +
      cylinder(sheet, [0, -10, 12], 13, z - 4, SILVER)
    : ''
  return (
    foot +
    plate(sheet, left(-width / 2, 30, z + height), {
      width,
      height,
      radius: height / 2,
      depth: [0, -74, 0],
      material: SILVER,
      content: eye,
    })
  )
}

/** A small stage for something to stand on. */
export function stage(sheet: Sheet, radius: number, height: number, material: Material): string {
  return (
    floorShadow(sheet, -radius, -radius, radius * 2, radius * 2, 110, radius) +
    cylinder(sheet, [0, 0, 0], radius, height, material)
  )
}

/** The edge of a large display from above, for a camera to sit on. */
export function displayEdge(sheet: Sheet, content: string): string {
  const at: Space = [-360, 24, 0]
  return plate(sheet, left(...at), {
    width: 760,
    height: 520,
    radius: 16,
    depth: [0, -26, 0],
    material: GRAPHITE,
    content,
  })
}
