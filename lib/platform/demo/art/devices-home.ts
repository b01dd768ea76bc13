import { hull, type Point, polygon, round, roundedRect } from './geometry.ts'
import {
  BLACK,
  block,
  cylinder,
  draw,
  ELECTRIC,
  floorShadow,
  GRAPHITE,
  ICE,
  INK,
  left,
  type Material,
  project,
  SILVER,
  type Space,
  top,
  WHITE,
} from './iso.ts'
import type { Sheet } from './sheet.ts'
import { ACCENT, CYAN, rings } from './tech-ground.ts'

/** A router with four antennas, its signal drawn on the floor. */
export function router(sheet: Sheet, signal = true): string {
  const [w, d, h] = [318, 196, 50]
  const antenna = (x: number, y: number, tall: number) =>
    cylinder(sheet, [x, y, 0], 9, 34, BLACK, { stroke: 2 }) +
    cylinder(sheet, [x, y, 34], 10, tall, GRAPHITE, { topRadius: 7, stroke: 2 })
  const lights = Array.from(
    { length: 5 },
    (_, i) => `<circle cx="${64 + i * 24}" cy="${h / 2}" r="5.5" fill="${i < 4 ? CYAN : '#ffd166'}"/>`,
  ).join('')
  const vents = Array.from(
    { length: 9 },
    (_, i) => `<rect x="${54 + i * 24}" y="30" width="8" height="64" rx="4" fill="#c3cde2"/>`,
  ).join('')
  return [
    signal ? rings(ACCENT, [250, 310, 370], 4) : '',
    floorShadow(sheet, -w / 2, -d / 2, w, d, 110, 40),
    antenna(-w / 2 + 26, -d / 2 - 8, 190),
    antenna(-w / 2 + 114, -d / 2 - 8, 214),
    antenna(w / 2 - 114, -d / 2 - 8, 214),
    antenna(w / 2 - 26, -d / 2 - 8, 190),
    block(sheet, [-w / 2, -d / 2, 0], [w, d, h], {
      radius: 46,
      material: WHITE,
      content: `${vents}<path d="M116 146a60 60 0 0 1 86 0M134 162a34 34 0 0 1 50 0" fill="none" stroke="${ACCENT}" stroke-width="8" stroke-linecap="round"/><circle cx="159" cy="176" r="6" fill="${ACCENT}"/>`,
    }),
    draw(left(-w / 2, d / 2, h), lights),
  ].join('')
}

/** Two rooms cut open, the router in one and its signal through both. */
export function rooms(sheet: Sheet): string {
  const wall = (at: Space, size: Space) =>
    block(sheet, at, size, { material: { ...WHITE, cap: ['#ffffff', '#f3f6fc'] } })
  const small = `<g transform="translate(${project([-70, 40, 14]).map(round).join(' ')}) scale(.36)">${router(sheet, false)}</g>`
  const waves = draw(
    top(-70, 40, 14),
    [70, 120, 170, 220]
      .map((r, i) => `<circle r="${r}" fill="none" stroke="${ACCENT}" stroke-width="4" opacity="${0.85 - i * 0.2}"/>`)
      .join(''),
  )
  const desk = block(sheet, [100, -150, 14], [110, 60, 44], { radius: 4, material: ICE })
  const sofa =
    block(sheet, [-200, 60, 14], [70, 130, 34], { radius: 14, material: ELECTRIC }) +
    block(sheet, [-204, 60, 14], [24, 130, 72], { radius: 10, material: ELECTRIC })
  const clip = polygon(
    (
      [
        [-230, -190],
        [230, -190],
        [230, 210],
        [-230, 210],
      ] as const
    ).map(([x, y]) => project([x, y, 14])),
  )
  return [
    floorShadow(sheet, -240, -200, 480, 420, 60, 8),
    block(sheet, [-240, -200, 0], [480, 420, 14], { radius: 6, material: WHITE }),
    wall([-240, -200, 14], [480, 12, 150]),
    wall([-240, -188, 14], [12, 408, 150]),
    `<g ${sheet.clip(clip)}>${waves}</g>`,
    draw(
      left(-40, -188, 130),
      '<rect width="110" height="78" rx="4" fill="#dbe6ff" stroke="#12151d" stroke-width="2.4"/><path d="M55 0V78M0 39H110" stroke="#12151d" stroke-width="2"/>',
    ),
    desk,
    sofa,
    small,
    wall([40, -188, 14], [10, 150, 110]),
    block(sheet, [110, 90, 14], [70, 70, 30], { radius: 34, material: SILVER }),
  ].join('')
}

/** A desk lamp; `lit` throws a cone of light. */
export function lamp(sheet: Sheet, lit: boolean, shade: Material = ELECTRIC): string {
  const arm = (points: readonly Space[]) => {
    const path = `M${points
      .map(project)
      .map(([x, y]) => `${round(x)} ${round(y)}`)
      .join('L')}`
    return `<path d="${path}" stroke="${INK}" stroke-width="19" fill="none" stroke-linecap="round" stroke-linejoin="round"/><path d="${path}" stroke="#cfd7e6" stroke-width="14" fill="none" stroke-linecap="round" stroke-linejoin="round"/><path d="${path}" stroke="#fff" stroke-width="4" fill="none" stroke-linecap="round" opacity=".8"/>`
  }
  const knuckle = (at: Space) => {
    const [x, y] = project(at)
    return `<circle cx="${round(x)}" cy="${round(y)}" r="17" fill="${sheet.fade(45, [0, shade.cap[0]], [1, shade.b])}" stroke="${INK}" stroke-width="2.4"/>`
  }
  const elbow: Space = [-150, 0, 236]
  const head: Space = [70, 0, 378]
  const circle = (r: number, z: number): Point[] =>
    roundedRect(-r, -r, r * 2, r * 2, r).map(([x, y]) => project([head[0] + 40 + x, y, z]))
  const mouth = circle(86, 292)
  const crown = circle(34, 388)
  const [mx] = project([head[0] + 40, 0, 0])
  const pool = circle(175, 4)
  const beam = hull([...circle(80, 292), ...pool])
  const glow = lit
    ? `<path d="${polygon(beam)}" fill="${sheet.linear(
        [0, -290],
        [0, 120],
        [
          [0, '#fff3c9', 0.85],
          [1, '#fff3c9', 0.06],
        ],
      )}"/><path d="${polygon(pool)}" fill="${sheet.radial([mx, project([0, 0, 0])[1] + 50], 230, [0, '#fff3c9', 0.8], [1, '#fff3c9', 0.05])}"/>`
    : ''
  return [
    floorShadow(sheet, -180, -80, 160, 160, 120, 80),
    glow,
    cylinder(sheet, [-100, 0, 0], 92, 20, SILVER),
    arm([[-100, 0, 24], elbow, head]),
    knuckle([-100, 0, 34]),
    knuckle(elbow),
    `<path d="${polygon(mouth)}" fill="${lit ? '#fffbe8' : '#e6ebf5'}" stroke="${INK}" stroke-width="2.4"/>`,
    `<path d="${polygon(hull([...crown, ...mouth]))}" fill="${sheet.linear(
      [mx - 110, 0],
      [mx + 110, 0],
      [
        [0, shade.a],
        [0.3, shade.cap[0]],
        [0.6, shade.a],
        [1, shade.b],
      ],
    )}" stroke="${INK}" stroke-width="2.4" stroke-linejoin="round"/>`,
    `<path d="${polygon(crown)}" fill="${shade.cap[0]}" stroke="${INK}" stroke-width="2.4"/>`,
    knuckle([head[0] + 40, 0, 402]),
  ].join('')
}
