import { placed, type Sheet } from './sheet.ts'

function print(sheet: Sheet, key: string, width: number, height: number, inner: string): string {
  const id = sheet.define(
    `print ${key}`,
    (name) =>
      `<pattern id="${name}" width="${width}" height="${height}" patternUnits="userSpaceOnUse">${inner}</pattern>`,
  )
  return `url(#${id})`
}

/** Level stripes. @param gap from one stripe to the next */
export function stripes(sheet: Sheet, color: string, gap: number, thickness: number): string {
  return print(
    sheet,
    `stripes ${color} ${gap} ${thickness}`,
    gap,
    gap,
    `<rect width="${gap}" height="${thickness}" fill="${color}"/>`,
  )
}

/** Upright stripes, as on shirting. */
export function pinstripes(sheet: Sheet, color: string, gap: number, thickness: number): string {
  return print(
    sheet,
    `pins ${color} ${gap} ${thickness}`,
    gap,
    gap,
    `<rect width="${thickness}" height="${gap}" fill="${color}"/>`,
  )
}

/** Woven checks: two widths of thread crossing, and a fine line between. */
export function checks(sheet: Sheet, color: string, line: string, gap: number): string {
  const band = gap * 0.42
  return print(
    sheet,
    `checks ${color} ${line} ${gap}`,
    gap,
    gap,
    `<rect width="${band}" height="${gap}" fill="${color}" opacity=".42"/><rect width="${gap}" height="${band}" fill="${color}" opacity=".42"/><rect x="${gap * 0.68}" width="${gap * 0.05}" height="${gap}" fill="${line}"/><rect y="${gap * 0.68}" width="${gap}" height="${gap * 0.05}" fill="${line}"/>`,
  )
}

/** Scattered blossoms and leaves, cut from paper. */
export function blossoms(sheet: Sheet, petal: string, heart: string, leaf: string, scale = 1): string {
  const flower = (x: number, y: number, size: number) =>
    placed(
      `${[0, 72, 144, 216, 288].map((angle) => `<ellipse cy="-9" rx="6.4" ry="9.6" fill="${petal}" transform="rotate(${angle})"/>`).join('')}<circle r="4.6" fill="${heart}"/>`,
      x,
      y,
      size,
    )
  const sprig = (x: number, y: number, angle: number) =>
    placed(
      `<path d="M0 0C8 -14 8 -26 0 -38C-8 -26 -8 -14 0 0Z" fill="${leaf}"/><path d="M0 0C12 -6 22 -6 32 0C22 8 10 8 0 0Z" fill="${leaf}"/>`,
      x,
      y,
      0.72,
      angle,
    )
  const inner = `<g transform="scale(${scale})">${flower(24, 26, 1)}${flower(78, 82, 1.15)}${flower(92, 22, 0.66)}${flower(20, 92, 0.62)}${sprig(52, 40, 30)}${sprig(48, 100, -50)}${sprig(100, 52, 140)}${sprig(8, 62, 200)}</g>`
  return print(sheet, `blossoms ${petal} ${heart} ${scale}`, 112 * scale, 112 * scale, inner)
}

/** Rows of knitted figures, as on a yoke. */
export function nordic(sheet: Sheet, first: string, second: string): string {
  const cell = (x: number, y: number, color: string) =>
    `<rect x="${x * 6}" y="${y * 6}" width="6" height="6" fill="${color}"/>`
  const rows = ['#.......', '##.....#', '.##...##', '..##.##.', '...###..', '..##.##.', '.##...##', '##.....#']
  const inner = rows.flatMap((row, y) => row.split('').map((mark, x) => (mark === '#' ? cell(x, y + 2, first) : '')))
  const dots = [0, 2, 4, 6].map((x) => cell(x, 12, second) + cell(x + 1, 0, second))
  return print(sheet, `nordic ${first} ${second}`, 48, 84, inner.join('') + dots.join(''))
}
