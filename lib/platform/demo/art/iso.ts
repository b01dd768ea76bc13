import { hull, type Point, polygon, round, roundedRect } from './geometry.ts'
import type { Sheet, Stop } from './sheet.ts'

/** x runs right and down, y left and down, z up. */
export type Space = readonly [x: number, y: number, z: number]

const COS = Math.cos(Math.PI / 6)
const SIN = 0.5
export const INK = '#12151d'

export function project([x, y, z]: Space): Point {
  return [(x - y) * COS, (x + y) * SIN - z]
}

/** A flat face in space: drawings on it use its own u and v. */
export type Face = { origin: Space; u: Space; v: Space }

export const top = (x: number, y: number, z: number): Face => ({ origin: [x, y, z], u: [1, 0, 0], v: [0, 1, 0] })
/** Looks to the lower left; v runs down. */
export const left = (x: number, y: number, z: number): Face => ({ origin: [x, y, z], u: [1, 0, 0], v: [0, 0, -1] })
/** Looks to the lower right; u runs away from the viewer, v down. */
export const right = (x: number, y: number, z: number): Face => ({ origin: [x, y, z], u: [0, -1, 0], v: [0, 0, -1] })

/** A place on a face, possibly lifted off it along an axis of space. */
export function on(face: Face, u: number, v: number, lift: Space = [0, 0, 0]): Space {
  const { origin: o } = face
  return [
    o[0] + face.u[0] * u + face.v[0] * v + lift[0],
    o[1] + face.u[1] * u + face.v[1] * v + lift[1],
    o[2] + face.u[2] * u + face.v[2] * v + lift[2],
  ]
}

/** Draws flat markup on a face. */
export function draw(face: Face, markup: string): string {
  const [ox, oy] = project(face.origin)
  const [ux, uy] = project(face.u)
  const [vx, vy] = project(face.v)
  const numbers = [ux, uy, vx, vy].map((n) => Math.round(n * 10_000) / 10_000)
  return `<g transform="matrix(${numbers.join(' ')} ${round(ox)} ${round(oy)})">${markup}</g>`
}

export type Material = { cap: readonly [string, string]; a: string; b: string; line: string }

export const SILVER: Material = { cap: ['#ffffff', '#e3e8f1'], a: '#cfd6e4', b: '#9aa5bb', line: INK }
export const WHITE: Material = { cap: ['#ffffff', '#f1f4fa'], a: '#e4e9f3', b: '#bcc6d9', line: INK }
export const GRAPHITE: Material = { cap: ['#4a5264', '#2a303d'], a: '#343b4a', b: '#171b24', line: INK }
export const BLACK: Material = { cap: ['#2b313e', '#151922'], a: '#1d222d', b: '#0b0d13', line: INK }
export const ELECTRIC: Material = { cap: ['#6d8bff', '#2f54ff'], a: '#2b4cf0', b: '#1a2f9f', line: INK }
export const ICE: Material = { cap: ['#f2f8ff', '#cfe0fb'], a: '#b9cff5', b: '#8aa8dd', line: INK }

type SolidOptions = {
  width: number
  height: number
  radius?: number
  depth: Space
  material: Material
  content?: string
  stroke?: number
}

/**
 * A plate: a rounded rectangle on a face, grown backwards along `depth`. Its rim is shaded from one visible side to the
 * other, softly round rounded corners.
 * @param options.content flat markup on its cap, in the face's u and v
 */
export function plate(sheet: Sheet, face: Face, options: SolidOptions): string {
  const { width, height, depth, material, content = '', stroke = 2.4 } = options
  const radius = Math.min(options.radius ?? 0, width / 2, height / 2)
  const outline = roundedRect(0, 0, width, height, radius)
  const cap = outline.map(([u, v]) => project(on(face, u, v)))
  const [sx, sy] = project(depth)
  const rim = hull([...cap, ...cap.map(([x, y]): Point => [x + sx, y + sy])])
  const rimFill = rimGradient(sheet, cap, [sx, sy], face, width, height, radius, material)
  const line = `stroke="${material.line}" stroke-width="${stroke}" stroke-linejoin="round"`
  const capFill = sheet.linear(...spread(cap), [
    [0, material.cap[0]],
    [1, material.cap[1]],
  ])
  return `<path d="${polygon(rim)}" fill="${rimFill}" ${line}/><path d="${polygon(cap)}" fill="${capFill}" ${line}/>${content === '' ? '' : draw(face, content)}`
}

/** A box standing on (x, y, z): a plate seen from above. */
export function block(
  sheet: Sheet,
  at: Space,
  size: Space,
  options: { radius?: number; material: Material; content?: string; stroke?: number },
): string {
  return plate(sheet, top(at[0], at[1], at[2] + size[2]), {
    width: size[0],
    height: size[1],
    depth: [0, 0, -size[2]],
    ...options,
  })
}

/** A cylinder or truncated cone standing on (x, y, z), the middle of its foot. */
export function cylinder(
  sheet: Sheet,
  at: Space,
  radius: number,
  height: number,
  material: Material,
  options: { topRadius?: number; content?: string; stroke?: number } = {},
): string {
  const { topRadius = radius, content = '', stroke = 2.4 } = options
  const circle = (r: number, z: number) =>
    roundedRect(-r, -r, r * 2, r * 2, r).map(([x, y]) => project([at[0] + x, at[1] + y, at[2] + z]))
  const cap = circle(topRadius, height)
  const body = hull([...cap, ...circle(radius, 0)])
  const [x] = project(at)
  const reach = Math.max(radius, topRadius) * 1.22
  const fill = sheet.linear([x - reach, 0], [x + reach, 0], roundStops(material))
  const line = `stroke="${material.line}" stroke-width="${stroke}" stroke-linejoin="round"`
  const capFill = sheet.linear(...spread(cap), [
    [0, material.cap[0]],
    [1, material.cap[1]],
  ])
  const face = top(at[0], at[1], at[2] + height)
  return `<path d="${polygon(body)}" fill="${fill}" ${line}/><path d="${polygon(cap)}" fill="${capFill}" ${line}/>${content === '' ? '' : draw(face, content)}`
}

/** A shadow on the floor of whatever stands on the given rectangle, thrown to the right. */
export function floorShadow(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  depth: number,
  length: number,
  radius = 20,
): string {
  const foot = roundedRect(x, y, width, depth, radius).map(([px, py]) => project([px, py, 0]))
  const [dx, dy] = project([length, -length * 0.35, 0])
  const shape = hull([...foot, ...foot.map(([px, py]): Point => [px + dx, py + dy])])
  const [cx, cy] = project([x + width / 2, y + depth / 2, 0])
  const reach = Math.max(width, depth) / 2
  const fill = sheet.linear(
    [cx, cy],
    [cx + dx + reach * 0.6, cy + dy],
    [
      [0, '#1b2a5c', 0.3],
      [1, '#1b2a5c', 0],
    ],
  )
  return `<path d="${polygon(shape)}" fill="${fill}"/>`
}

/** Shades of something round, lit from the left. */
function roundStops(material: Material): Stop[] {
  return [
    [0, material.a],
    [0.22, material.cap[0]],
    [0.55, material.a],
    [1, material.b],
  ]
}

/** The two ends of the outline across which a cap is shaded: from its upper left to its lower right. */
function spread(outline: readonly Point[]): [Point, Point] {
  const xs = outline.map(([x]) => x)
  const ys = outline.map(([, y]) => y)
  return [
    [Math.min(...xs), Math.min(...ys)],
    [Math.max(...xs), Math.max(...ys)],
  ]
}

function rimGradient(
  sheet: Sheet,
  cap: readonly Point[],
  [sx, sy]: Point,
  face: Face,
  width: number,
  height: number,
  radius: number,
  material: Material,
): string {
  const length = Math.hypot(sx, sy) || 1
  const [ux, uy] = project(face.u)
  const [vx, vy] = project(face.v)
  let normal: Point = [-sy / length, sx / length]
  if (normal[0] * ux + normal[1] * uy < 0) normal = [-normal[0], -normal[1]]
  const along = cap.map(([x, y]) => x * normal[0] + y * normal[1])
  const [low, high] = [Math.min(...along), Math.max(...along)]
  const acrossU = Math.abs(normal[0] * ux + normal[1] * uy) * width
  const acrossV = Math.abs(normal[0] * vx + normal[1] * vy) * height
  const corner = acrossU / (acrossU + acrossV)
  const softness = Math.min(0.45, radius / Math.max(width, height, 1) + 0.004)
  const [cx, cy] = cap[0] as Point
  const here = cx * normal[0] + cy * normal[1]
  const at = (value: number): Point => [cx + normal[0] * (value - here), cy + normal[1] * (value - here)]
  return sheet.linear(at(low), at(high), [
    [0, material.a],
    [Math.max(0, corner - softness), material.a],
    [Math.min(1, corner + softness), material.b],
    [1, material.b],
  ])
}
