import { polygon, round, roundedRect } from './geometry.ts'
import type { Sheet } from './sheet.ts'

/** What a display shows; drawn flat, `width` × `height` from its upper left corner. */
export type Screen = (sheet: Sheet, width: number, height: number) => string

function framed(sheet: Sheet, width: number, height: number, radius: number, inside: string): string {
  return `<g ${sheet.clip(polygon(roundedRect(0, 0, width, height, radius)))}>${inside}</g>`
}

/** Rolling bands of colour, the brand's wallpaper. */
export function dunes(colors: readonly [string, string, string, string], radius = 6): Screen {
  return (sheet, w, h) => {
    const [sky, low, mid, near] = colors
    const wave = (y: number, lift: number, fill: string, to: string) =>
      `<path d="M0 ${round(h * y)}C${round(w * 0.3)} ${round(h * (y - lift))} ${round(w * 0.55)} ${round(h * (y + lift))} ${w} ${round(h * (y - lift * 0.7))}V${h}H0Z" fill="${sheet.fade(20, [0, fill], [1, to])}"/>`
    return framed(
      sheet,
      w,
      h,
      radius,
      `<rect width="${w}" height="${h}" fill="${sheet.fade(70, [0, sky], [1, low])}"/><circle cx="${round(w * 0.68)}" cy="${round(h * 0.33)}" r="${round(Math.min(w, h) * 0.15)}" fill="#fff" opacity=".92"/>${wave(0.55, 0.16, low, mid)}${wave(0.7, -0.14, mid, near)}${wave(0.86, 0.12, near, sky)}`,
    )
  }
}

export const BLUE_DUNES = dunes(['#dfe8ff', '#8fb0ff', '#3f66ff', '#1b2fb0'])
export const VIOLET_DUNES = dunes(['#e9e3ff', '#b6a4ff', '#6c55f2', '#2a1c8f'])

/** A window with lines of code and a panel beside it. */
export const EDITOR: Screen = (sheet, w, h) => {
  const hues = ['#7f9bff', '#3fd0ff', '#c9d3ea', '#ffb86b', '#c9d3ea', '#8ef0c8']
  const rows = Math.floor((h * 0.76) / 15)
  let lines = ''
  for (let row = 0; row < rows; row++) {
    const indent = [0, 1, 2, 2, 1, 2, 3, 2, 1, 0][row % 10] as number
    let x = w * 0.3 + indent * 14
    for (let part = 0; part < 1 + ((row * 7) % 3); part++) {
      const length = 18 + ((row * 31 + part * 47) % 46)
      if (x + length > w * 0.94) break
      lines += `<rect x="${round(x)}" y="${round(h * 0.16 + row * 15)}" width="${length}" height="5" rx="2.5" fill="${hues[(row + part * 2) % hues.length]}"/>`
      x += length + 8
    }
  }
  const side = Array.from(
    { length: 7 },
    (_, i) =>
      `<rect x="${round(w * 0.05)}" y="${round(h * 0.18 + i * h * 0.1)}" width="${round(w * (0.1 + ((i * 5) % 4) * 0.015))}" height="5" rx="2.5" fill="${i === 1 ? '#7f9bff' : '#4a546c'}"/>`,
  ).join('')
  const dots = ['#ff6b6b', '#ffd166', '#5de2a5']
    .map((c, i) => `<circle cx="${14 + i * 13}" cy="12" r="4" fill="${c}"/>`)
    .join('')
  return framed(
    sheet,
    w,
    h,
    6,
    `<rect width="${w}" height="${h}" fill="#121724"/><rect width="${round(w * 0.24)}" height="${h}" fill="#1a2132"/><rect width="${w}" height="24" fill="#222b40"/>${dots}${side}${lines}`,
  )
}

/** A home screen: wallpaper, a clock's bar, rows of rounded tiles. */
export function tiles(wallpaper: Screen, columns: number, rows: number): Screen {
  return (sheet, w, h) => {
    const hues = ['#ffffff', '#2f54ff', '#12151d', '#3fd0ff', '#ff7a59', '#ffd166', '#8ef0c8', '#b6a4ff']
    const gap = w * 0.07
    const size = (w - gap * (columns + 1)) / columns
    let grid = ''
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        grid += `<rect x="${round(gap + column * (size + gap))}" y="${round(h * 0.34 + row * (size + gap))}" width="${round(size)}" height="${round(size)}" rx="${round(size * 0.26)}" fill="${hues[(row * 3 + column * 5 + 1) % hues.length]}" opacity=".94"/>`
      }
    }
    const clock = `<rect x="${round(w * 0.2)}" y="${round(h * 0.11)}" width="${round(w * 0.6)}" height="${round(h * 0.055)}" rx="${round(h * 0.0275)}" fill="#fff" opacity=".95"/><rect x="${round(w * 0.34)}" y="${round(h * 0.195)}" width="${round(w * 0.32)}" height="${round(h * 0.02)}" rx="4" fill="#fff" opacity=".7"/>`
    return wallpaper(sheet, w, h) + clock + grid
  }
}

/** The face of a watch: three rings of the day and two hands of light. */
export const DIAL: Screen = (sheet, w, h) => {
  const [x, y] = [w / 2, h / 2]
  const ring = (r: number, color: string, share: number) => {
    const length = 2 * Math.PI * r
    return `<circle cx="${x}" cy="${y}" r="${round(r)}" fill="none" stroke="${color}" stroke-width="${round(w * 0.075)}" opacity=".22"/><circle cx="${x}" cy="${y}" r="${round(r)}" fill="none" stroke="${color}" stroke-width="${round(w * 0.075)}" stroke-linecap="round" stroke-dasharray="${round(length * share)} ${round(length)}" transform="rotate(-90 ${x} ${y})"/>`
  }
  return framed(
    sheet,
    w,
    h,
    w * 0.24,
    `<rect width="${w}" height="${h}" fill="#07090f"/>${ring(w * 0.39, '#4d6dff', 0.78)}${ring(w * 0.29, '#3fd0ff', 0.6)}${ring(w * 0.19, '#ff7a59', 0.44)}<circle cx="${x}" cy="${y}" r="${round(w * 0.045)}" fill="#fff"/>`,
  )
}
