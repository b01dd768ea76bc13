import { arch, peg, room, sun, wall } from './cloth-ground.ts'
import { threads } from './fabric.ts'
import { tote } from './garments-carry.ts'
import { round, seeded } from './geometry.ts'
import { placed, type Sheet } from './sheet.ts'

/** The pictures of a new store's example products, by the name they are kept under. */
export const STARTER_PICTURES: Readonly<Record<string, (sheet: Sheet) => string>> = {
  mug: (sheet) =>
    room(sheet, '#efe7dc', '#c9a68a', 700) + sun(sheet, '#dcc4ae', 400, 470, 280) + placed(mug(sheet), 384, 800, 1.3),
  tote: (sheet) =>
    arch(sheet, '#d8b49a', '#f2ebe1', 286, 120) +
    peg(sheet, 400, 236, 24) +
    placed(leaves(), 430, 420, 1) +
    placed(tote(sheet, { color: '#a3ad92', shade: '#4d573f', fabric: 'linen' }), 400, 566, 1.02),
  candle: (sheet) =>
    wall(sheet, '#e4ddd2') + room(sheet, '#e0d8cc', '#8d7b6c', 735) + placed(candle(sheet), 400, 820, 1.32),
}

function mug(sheet: Sheet): string {
  const body =
    'M-150 -300C-154 -190 -146 -90 -122 -34C-114 -12 -100 0 -78 2H78C100 0 114 -12 122 -34C146 -90 154 -190 150 -300Z'
  const foot = 'M-122 -34C-114 -12 -100 0 -78 2H78C100 0 114 -12 122 -34Q0 -8 -122 -34Z'
  const handle = 'M140 -240C236 -262 264 -196 240 -140C222 -96 176 -72 128 -76'
  const random = seeded(5)
  const speckles = Array.from(
    { length: 90 },
    () =>
      `<circle cx="${round(random() * 300 - 150)}" cy="${round(-random() * 290)}" r="${round(0.8 + random() * random() * 3)}" fill="#7a5b40" opacity=".55"/>`,
  ).join('')
  const light = sheet.linear(
    [-150, 0],
    [150, 0],
    [
      [0, '#6d4a30', 0.35],
      [0.22, '#fff', 0.35],
      [0.5, '#fff', 0],
      [1, '#6d4a30', 0.6],
    ],
  )
  return [
    '<ellipse cx="70" cy="2" rx="230" ry="24" fill="#4a2c1a" opacity=".14"/><ellipse cx="40" cy="2" rx="160" ry="16" fill="#4a2c1a" opacity=".22"/>',
    `<path d="${handle}" fill="none" stroke="#b79a78" stroke-width="45" stroke-linecap="round"/><path d="${handle}" fill="none" stroke="#e6d8c1" stroke-width="38" stroke-linecap="round"/><path d="${handle}" fill="none" stroke="#fff" stroke-width="9" stroke-linecap="round" opacity=".4" transform="translate(-5 -7)"/>`,
    `<path d="${body}" fill="#ecdfca"/><g ${sheet.clip(body)}>${speckles}<path d="M-160 -70Q-60 -40 20 -58T160 -62V10H-160Z" fill="#b98460"/><path d="M-160 -70Q-60 -40 20 -58T160 -62" fill="none" stroke="#8f6140" stroke-width="5" opacity=".5"/></g>`,
    `<path d="${foot}" fill="#a8714e"/><path d="${body}" fill="${threads(sheet, 'wool')}" opacity=".6"/><path d="${body}" fill="${light}"/>`,
    '<ellipse cx="0" cy="-300" rx="150" ry="34" fill="#f6ecdb"/><ellipse cx="0" cy="-298" rx="137" ry="27" fill="#8c6a4c"/><ellipse cx="0" cy="-287" rx="122" ry="18" fill="#4a2a18"/><ellipse cx="-30" cy="-289" rx="56" ry="7" fill="#7d4f30" opacity=".8"/>',
    steam(),
  ].join('')
}

function steam(): string {
  return [
    'M-40 -350C-70 -400 -10 -430 -36 -490',
    'M20 -350C-4 -410 52 -440 22 -520',
    'M70 -350C50 -394 96 -420 72 -474',
  ]
    .map(
      (path) => `<path d="${path}" fill="none" stroke="#fff" stroke-width="11" stroke-linecap="round" opacity=".4"/>`,
    )
    .join('')
}

function leaves(): string {
  const leaf =
    '<path d="M0 0C-30 -50 -26 -120 0 -168C26 -120 30 -50 0 0Z" fill="#6f7d58"/><path d="M0 0V-160" stroke="#4f5c3e" stroke-width="2.4"/>'
  return (
    [
      [-90, 0, -32, 0.9],
      [-40, 0, -12, 1.12],
      [20, 0, 10, 1],
      [66, 0, 34, 0.85],
    ] as const
  )
    .map(([x, y, angle, scale]) => placed(leaf, x, y, scale, angle))
    .join('')
}

function candle(sheet: Sheet): string {
  const glass = 'M-128 -290H128V-22Q128 0 104 0H-104Q-128 0 -128 -22Z'
  const light = sheet.linear(
    [-128, 0],
    [128, 0],
    [
      [0, '#3a1606', 0.6],
      [0.16, '#ffdca8', 0.55],
      [0.3, '#ffb45e', 0.1],
      [0.75, '#3a1606', 0.1],
      [1, '#3a1606', 0.75],
    ],
  )
  const glow = sheet.radial([0, -290], 300, [0, '#fff0c4', 0.85], [0.35, '#ffd88a', 0.3], [1, '#ffd88a', 0])
  const flame = 'M0 -424C34 -380 30 -344 0 -334C-30 -344 -34 -380 0 -424Z'
  return [
    `<circle cy="-290" r="300" fill="${glow}"/>`,
    '<ellipse cx="60" cy="22" rx="250" ry="26" fill="#20120a" opacity=".2"/>',
    `<path d="M-214 2H214V16Q206 30 180 30H-180Q-206 30 -214 16Z" fill="#c7a077"/><ellipse cy="2" rx="214" ry="26" fill="#e0bd94"/><ellipse cy="2" rx="176" ry="18" fill="#b98f64" opacity=".55"/>`,
    `<path d="${glass}" fill="#b3621f"/><g ${sheet.clip(glass)}><rect x="-116" y="-236" width="232" height="240" fill="#f0c98c" opacity=".75"/><ellipse cy="-236" rx="116" ry="20" fill="#fff0cf"/><circle cy="-250" r="130" fill="${sheet.radial([0, -250], 130, [0, '#fff3cf', 0.9], [1, '#ffb45e', 0])}"/></g>`,
    `<path d="M0 -236V-290" stroke="#3a2416" stroke-width="6" stroke-linecap="round"/>`,
    `<path d="${glass}" fill="${light}"/><ellipse cy="-290" rx="128" ry="23" fill="none" stroke="#f3c68e" stroke-width="7"/><ellipse cy="-290" rx="128" ry="23" fill="#ffdca8" opacity=".18"/>`,
    `<g transform="translate(0 46)"><path d="${flame}" fill="#ffb340"/><path d="M0 -398C20 -370 18 -346 0 -338C-18 -346 -20 -370 0 -398Z" fill="#fff6d6"/></g>`,
    `<rect x="-78" y="-182" width="156" height="122" rx="3" fill="#f7f0e3"/><rect x="-78" y="-182" width="156" height="122" rx="3" fill="${threads(sheet, 'linen')}"/><rect x="-68" y="-172" width="136" height="102" fill="none" stroke="#8d6b45" stroke-width="1.6"/>`,
    placed(
      '<path d="M0 34V-20M0 10C-24 4 -28 -14 -26 -26C-10 -22 0 -8 0 10ZM0 22C24 16 28 -2 26 -14C10 -10 0 4 0 22ZM0 -8C-10 -20 -8 -34 0 -44C8 -34 10 -20 0 -8Z" fill="#7c8560" stroke="#5c6547" stroke-width="2"/>',
      0,
      -126,
    ),
    '<path d="M-30 -82H30" stroke="#8d6b45" stroke-width="3"/>',
  ].join('')
}
