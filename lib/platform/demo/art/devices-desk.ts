import { hull, type Point, polygon, round } from './geometry.ts'
import {
  block,
  draw,
  ELECTRIC,
  type Face,
  floorShadow,
  GRAPHITE,
  INK,
  left,
  type Material,
  on,
  plate,
  project,
  SILVER,
  type Space,
  top,
  WHITE,
} from './iso.ts'
import { EDITOR, type Screen } from './screens.ts'
import type { Sheet } from './sheet.ts'
import { CYAN } from './tech-ground.ts'

/** A display that leans back: `tilt` in degrees from upright, its lower left corner at `foot`. */
export function leaning(foot: Space, height: number, tilt: number): Face {
  const [sin, cos] = [Math.sin((tilt * Math.PI) / 180), Math.cos((tilt * Math.PI) / 180)]
  return { origin: [foot[0], foot[1] - sin * height, foot[2] + cos * height], u: [1, 0, 0], v: [0, sin, -cos] }
}

/** Flat rounded keys, a row a line; the widths of each row in keys. */
function flatKeys(
  x: number,
  y: number,
  width: number,
  height: number,
  rows: readonly (readonly number[])[],
  fill: string,
): string {
  const rowHeight = height / rows.length
  return rows
    .map((row, r) => {
      const unit = width / row.reduce((sum, n) => sum + n, 0)
      let at = x
      return row
        .map((size) => {
          const key = `<rect x="${round(at + 1.6)}" y="${round(y + r * rowHeight + 1.6)}" width="${round(size * unit - 3.2)}" height="${round(rowHeight - 3.2)}" rx="3" fill="${fill}"/>`
          at += size * unit
          return key
        })
        .join('')
    })
    .join('')
}

const LAPTOP_ROWS = [
  Array<number>(14).fill(1),
  [1.5, ...Array<number>(11).fill(1), 1.5],
  [1.8, ...Array<number>(10).fill(1), 2.2],
  [2.3, ...Array<number>(9).fill(1), 2.7],
  [1, 1, 1, 1.2, 5.4, 1.2, 1, 1, 1.2],
]

/** The upper side of the laptop's base: keys, trackpad, speaker slits. */
function deck(sheet: Sheet, width: number, depth: number, keys: string): string {
  return `<rect x="20" y="20" width="${width - 40}" height="${depth * 0.5}" rx="8" fill="${sheet.fade(60, [0, '#c3cbdc'], [1, '#b2bbcf'])}"/>${flatKeys(23, 23, width - 46, depth * 0.5 - 6, LAPTOP_ROWS, keys)}<rect x="${width * 0.32}" y="${depth * 0.64}" width="${width * 0.36}" height="${depth * 0.29}" rx="8" fill="#eef2f9" stroke="#9aa5bb" stroke-width="1.6"/>`
}

export function laptop(sheet: Sheet, screen: Screen = EDITOR): string {
  const [w, d, h] = [384, 262, 15]
  const lidHeight = 262
  const face = leaning([-w / 2, -d / 2 + 8, h], lidHeight, 17)
  const [sin, cos] = [Math.sin(0.297), Math.cos(0.297)]
  const glass = `<rect x="8" y="8" width="${w - 16}" height="${lidHeight - 16}" rx="10" fill="#0a0d14"/><g transform="translate(17 18)">${screen(sheet, w - 34, lidHeight - 38)}</g><path d="M${w * 0.5} 8L${w - 18} 8Q${w - 8} 8 ${w - 8} 18L${w - 8} ${lidHeight * 0.62}Z" fill="#fff" opacity=".08"/>`
  return [
    floorShadow(sheet, -w / 2, -d / 2, w, d, 120, 18),
    block(sheet, [-w / 2, -d / 2, 0], [w, d, h], {
      radius: 18,
      material: SILVER,
      content: deck(sheet, w, d, '#2a303d'),
    }),
    plate(sheet, face, {
      width: w,
      height: lidHeight,
      radius: 16,
      depth: [0, -cos * 9, -sin * 9],
      material: SILVER,
      content: glass,
    }),
  ].join('')
}

/** The laptop taken apart: four layers above each other on guide lines. */
export function laptopLayers(sheet: Sheet): string {
  const [w, d] = [344, 240]
  const board = `<rect x="22" y="20" width="${w - 44}" height="86" rx="8" fill="#1d2a6b"/><rect x="120" y="34" width="58" height="58" rx="6" fill="#0c1024" stroke="${CYAN}" stroke-width="3"/><rect x="206" y="40" width="34" height="20" fill="#0c1024"/><rect x="206" y="68" width="34" height="20" fill="#0c1024"/><circle cx="68" cy="63" r="30" fill="#0c1024"/><circle cx="68" cy="63" r="11" fill="#4a63d9"/><circle cx="282" cy="63" r="30" fill="#0c1024"/><circle cx="282" cy="63" r="11" fill="#4a63d9"/>${[0, 1, 2].map((i) => `<rect x="${24 + i * 101}" y="122" width="94" height="98" rx="9" fill="#2b3242"/><rect x="${34 + i * 101}" y="134" width="74" height="10" rx="5" fill="#5a6580"/>`).join('')}<path d="M150 92V118M250 90V118M178 64H206" stroke="${CYAN}" stroke-width="3" fill="none"/>`
  const layers: [number, Material, string][] = [
    [0, GRAPHITE, `<rect x="20" y="20" width="${w - 40}" height="${d - 40}" rx="12" fill="#202633"/>`],
    [104, ELECTRIC, board],
    [208, SILVER, deck(sheet, w, d, '#2a303d')],
    [
      312,
      GRAPHITE,
      `<rect x="8" y="8" width="${w - 16}" height="${d - 16}" rx="10" fill="#0a0d14"/><g transform="translate(16 16)">${EDITOR(sheet, w - 32, d - 32)}</g>`,
    ],
  ]
  const guides = (
    [
      [-w / 2, d / 2],
      [w / 2, d / 2],
      [w / 2, -d / 2],
    ] as const
  )
    .map(([x, y]) => {
      const [ax, ay] = project([x, y, -10])
      const [bx, by] = project([x, y, 322])
      return `<path d="M${round(ax)} ${round(ay)}L${round(bx)} ${round(by)}" stroke="#2f54ff" stroke-width="2" stroke-dasharray="3 7" stroke-linecap="round"/>`
    })
    .join('')
  return (
    guides +
    layers
      .map(([z, material, content]) => block(sheet, [-w / 2, -d / 2, z], [w, d, 11], { radius: 18, material, content }))
      .join('')
  )
}

/** Height of the mouse's shell above its plan, 0 outside of it. */
function shell(u: number, v: number): number {
  const rest = 1 - Math.abs(u) ** 2.4 - Math.abs(v) ** 2.4
  return rest <= 0 ? 0 : rest ** 0.52
}

export function mouse(sheet: Sheet, material: Material, wheel = '#2f54ff', shadow = true): string {
  const [w, d, h] = [88, 150, 84]
  const outlines: Point[][] = []
  const layers = 44
  for (let layer = 0; layer <= layers; layer++) {
    const t = layer / layers
    const shrink = (1 - t ** 1.92) ** (1 / 2.4)
    const outline: Point[] = []
    for (let step = 0; step < 56; step++) {
      const angle = (step / 56) * Math.PI * 2
      const [c, s] = [Math.cos(angle), Math.sin(angle)]
      outline.push(
        project([
          Math.sign(c) * Math.abs(c) ** 0.83 * w * shrink,
          Math.sign(s) * Math.abs(s) ** 0.83 * d * shrink - t * 26,
          6 + t * h,
        ]),
      )
    }
    outlines.push(outline)
  }
  const body = outlines.map((outline, layer) => {
    const t = layer / layers
    const fill = sheet.linear(
      [-170, 40],
      [170, -60],
      [
        [0, mix(material.a, material.cap[0], t)],
        [0.42, mix(material.a, material.cap[0], Math.min(1, t * 1.6))],
        [0.7, mix(material.b, material.cap[1], t * t)],
        [1, mix(material.b, material.cap[1], t * t * 0.8)],
      ],
    )
    return `<path d="${polygon(outline)}" fill="${fill}"/>`
  })
  const surface = (u: number, v: number): Point => {
    const t = shell(u, v)
    return project([u * w, v * d - t * 26, 6 + t * h])
  }
  const seam = Array.from({ length: 22 }, (_, i) => surface(0, 0.985 - (i / 21) * 0.78))
  const across = Array.from({ length: 25 }, (_, i) =>
    surface(-0.93 + (i / 24) * 1.86, 0.16 + 0.05 * Math.cos((i / 24 - 0.5) * 3)),
  )
  const path = (points: Point[]) => `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}`
  const silhouette = `<path d="${polygon(hull(outlines.flat()))}" fill="${material.b}" stroke="${INK}" stroke-width="5" stroke-linejoin="round"/>`
  const slot = path([surface(0, 0.72), surface(0, 0.42)])
  return [
    shadow ? floorShadow(sheet, -w, -d * 0.95, w * 2, d * 1.9, 90, 80) : '',
    silhouette,
    ...body,
    `<path d="${path(across)}" stroke="${INK}" stroke-width="2" fill="none" opacity=".55"/>`,
    `<path d="${path(seam)}" stroke="${INK}" stroke-width="2.4" fill="none" opacity=".8"/>`,
    `<path d="${slot}" stroke="${INK}" stroke-width="25" stroke-linecap="round"/><path d="${slot}" stroke="${wheel}" stroke-width="16" stroke-linecap="round"/>`,
    `<path d="${slot}" stroke="#fff" stroke-width="16" stroke-dasharray="2 5" opacity=".35"/>`,
  ].join('')
}

const KEY_ROWS = [
  Array<number>(14).fill(1),
  [1.5, ...Array<number>(11).fill(1), 1.5],
  [1.75, ...Array<number>(10).fill(1), 2.25],
  [2.25, ...Array<number>(10).fill(1), 1.75],
  [1.25, 1.25, 1.25, 6.25, 1.25, 1.25, 1.5],
]

/** A compact mechanical keyboard; every key is a solid of its own. */
export function keyboard(sheet: Sheet, unit = 31, keys: Material = WHITE, body: Material = GRAPHITE): string {
  const [w, d] = [unit * 14 + 26, unit * 5 + 26]
  const parts = [
    floorShadow(sheet, -w / 2, -d / 2, w, d, 90, 16),
    block(sheet, [-w / 2, -d / 2, 0], [w, d, unit * 0.72], {
      radius: 16,
      material: body,
      content: `<rect x="9" y="9" width="${w - 18}" height="${d - 18}" rx="8" fill="#0d1017"/>`,
    }),
  ]
  KEY_ROWS.forEach((row, r) => {
    let at = 0
    row.forEach((size, index) => {
      const hot = (r === 0 && index === 0) || (r === 2 && index === row.length - 1)
      const soft = size > 1 && size < 4
      const material = hot ? ELECTRIC : soft ? SILVER_KEY : keys
      parts.push(
        keycap(
          sheet,
          [-w / 2 + 13 + at * unit + 1.5, -d / 2 + 13 + r * unit + 1.5, unit * 0.72],
          size * unit - 3,
          unit - 3,
          unit * 0.5,
          material,
        ),
      )
      at += size
    })
  })
  return parts.join('')
}

const SILVER_KEY: Material = { cap: ['#d9e1f2', '#c4cee4'], a: '#a7b3cf', b: '#7e8cad', line: INK }

/** One key: wider at its foot than at its top. */
export function keycap(
  sheet: Sheet,
  at: Space,
  width: number,
  depth: number,
  height: number,
  material: Material,
): string {
  const inset = Math.min(width, depth) * 0.13
  const foot = (
    [
      [0, 0],
      [width, 0],
      [width, depth],
      [0, depth],
    ] as const
  ).map(([x, y]) => project([at[0] + x, at[1] + y, at[2]]))
  const face = top(at[0] + inset, at[1] + inset * 0.7, at[2] + height)
  const [tw, td] = [width - inset * 2, depth - inset * 2]
  const cap = (
    [
      [0, 0],
      [tw, 0],
      [tw, td],
      [0, td],
    ] as const
  ).map(([u, v]) => project(on(face, u, v)))
  const corner = (points: readonly Point[], index: number) => points[index] as Point
  const leftSide = polygon([corner(cap, 3), corner(cap, 2), corner(foot, 2), corner(foot, 3)])
  const rightSide = polygon([corner(cap, 2), corner(cap, 1), corner(foot, 1), corner(foot, 2)])
  return `<path d="${polygon(hull([...cap, ...foot]))}" fill="${material.a}" stroke="${INK}" stroke-width="2" stroke-linejoin="round"/><path d="${leftSide}" fill="${material.a}"/><path d="${rightSide}" fill="${material.b}"/>${draw(face, `<rect width="${round(tw)}" height="${round(td)}" rx="${round(inset)}" fill="${sheet.fade(70, [0, material.cap[1]], [1, material.cap[0]])}"/>`)}`
}

/** A monitor on its stand, looking to the lower left. */
export function monitor(sheet: Sheet, screen: Screen, width = 430, height = 262): string {
  const glass = `<rect x="7" y="7" width="${width - 14}" height="${height - 14}" rx="8" fill="#0a0d14"/><g transform="translate(13 13)">${screen(sheet, width - 26, height - 26)}</g><path d="M${width * 0.55} 7H${width - 15}Q${width - 7} 7 ${width - 7} 15V${height * 0.7}Z" fill="#fff" opacity=".07"/>`
  return [
    floorShadow(sheet, -90, -60, 180, 130, 150, 30),
    block(sheet, [-86, -64, 0], [172, 136, 9], { radius: 26, material: SILVER }),
    block(sheet, [-26, -42, 9], [52, 18, 120], { radius: 6, material: SILVER }),
    plate(sheet, left(-width / 2, 4, 84 + height), {
      width,
      height,
      radius: 14,
      depth: [0, -17, 0],
      material: SILVER,
      content: glass,
    }),
  ].join('')
}

/** Between two `#rrggbb` colours. */
export function mix(from: string, to: string, share: number): string {
  const part = (color: string, at: number) => Number.parseInt(color.slice(at, at + 2), 16)
  const s = Math.min(Math.max(share, 0), 1)
  return `#${[1, 3, 5]
    .map((at) =>
      Math.round(part(from, at) + (part(to, at) - part(from, at)) * s)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`
}
