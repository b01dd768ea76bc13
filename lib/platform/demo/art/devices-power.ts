import { hull, type Point, polygon, round, roundedRect, smooth } from './geometry.ts'
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
  plate,
  project,
  right,
  SILVER,
  type Space,
  top,
  WHITE,
} from './iso.ts'
import type { Sheet } from './sheet.ts'
import { ACCENT, CYAN, rings } from './tech-ground.ts'

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
      Array.from(
        { length: 15 },
        (_, i) => `<rect x="${110 + i * 13}" y="20" width="5" height="${d - 40}" rx="2.5" fill="#000" opacity=".3"/>`,
      ).join('') + `<rect x="28" y="28" width="60" height="60" rx="14" fill="${ACCENT}"/>`,
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
    cylinder(sheet, [-100, 0, 0], 92, 20, SILVER),
    arm([[-100, 0, 24], elbow, head]),
    knuckle([-100, 0, 34]),
    knuckle(elbow),
    glow,
    `<path d="${polygon(mouth)}" fill="${lit ? '#fffbe8' : '#e6ebf5'}" stroke="${INK}" stroke-width="2.4"/>`,
    `<path d="${polygon(hull([...crown, ...mouth.filter(([, y]) => y <= mouthMiddle(mouth)), ...crown]))}" fill="none"/>`,
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

function mouthMiddle(points: readonly Point[]): number {
  const ys = points.map(([, y]) => y)
  return (Math.min(...ys) + Math.max(...ys)) / 2
}
