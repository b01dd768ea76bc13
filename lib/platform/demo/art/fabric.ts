import { seeded } from './geometry.ts'
import type { Sheet } from './sheet.ts'
import { tilePng } from './tile-png.ts'

/** How light a thread is at a pixel of a tile: −1 dark, 0 as dyed, 1 light. Repeats after `size` px both ways. */
type Weave = (x: number, y: number, size: number, noise: Noise) => number
type Noise = {
  thread: (index: number) => number
  pixel: (x: number, y: number) => number
  cloud: (x: number, y: number) => number
}

export type Fabric =
  | 'linen'
  | 'canvas'
  | 'jersey'
  | 'denim'
  | 'knit'
  | 'rib'
  | 'wool'
  | 'herringbone'
  | 'leather'
  | 'grain'
  | 'silk'

type Kind = { size: number; strength: number; weave: (zoom: number) => Weave }

const wave = (n: number) => Math.sin(n * Math.PI * 2)
const wrap = (n: number, size: number) => ((n % size) + size) % size

/** One knitted stitch: two strands leaning towards each other, in a cell `w` × `h`. */
function stitch(x: number, y: number, w: number, h: number): number {
  const u = (x / w) % 1
  const side = u < 0.5 ? 0 : 1
  const along = wrap(y + (side === 0 ? u * 2 : 2 - u * 2) * h * 0.62, h) / h
  const across = Math.abs((side === 0 ? u * 2 : (u - 0.5) * 2) - 0.5) * 2
  const body = Math.cos((along - 0.5) * Math.PI) ** 0.7 * (1 - across ** 3)
  return body * 1.5 - 0.85
}

const KINDS: Record<Fabric, Kind> = {
  linen: {
    size: 192,
    strength: 0.125,
    weave: (zoom) => (x, y, size, n) => {
      const step = Math.max(2, Math.round(3 * zoom))
      const warp = n.thread(Math.floor(x / step)) * (0.6 + 0.4 * wave(y / size + n.thread(Math.floor(x / step))))
      const weft =
        n.thread(1000 + Math.floor(y / step)) * (0.6 + 0.4 * wave(x / size + n.thread(500 + Math.floor(y / step))))
      return warp * 0.7 + weft * 0.8 + n.pixel(x, y) * 0.45
    },
  },
  canvas: {
    size: 192,
    strength: 0.17,
    weave: (zoom) => (x, y, _size, n) => {
      const step = Math.round(6 * zoom)
      const over = (Math.floor(x / step) + Math.floor(y / step)) % 2 === 0
      const [u, v] = [(x % step) / step - 0.5, (y % step) / step - 0.5]
      return (0.35 - 2.6 * (over ? v * v : u * u)) * 1.3 + n.pixel(x, y) * 0.35
    },
  },
  jersey: {
    size: 192,
    strength: 0.08,
    weave: (zoom) => (x, y, _size, n) => {
      const step = 3 * zoom
      return Math.abs(((x / step) % 1) - 0.5) * 1.4 - 0.35 + n.pixel(x, y) * 0.7 + n.cloud(x, y) * 0.4
    },
  },
  denim: {
    size: 192,
    strength: 0.24,
    weave: (zoom) => (x, y, size, n) => {
      const step = 6 * zoom
      const line = ((wrap(x + y, size) / step) % 1) - 0.5
      return (
        0.55 -
        Math.abs(line) * 2.2 +
        n.thread(Math.floor(x / Math.max(2, 2 * zoom))) * 0.5 +
        n.pixel(x, y) * 0.55 +
        n.cloud(x, y) * 0.3
      )
    },
  },
  knit: {
    size: 192,
    strength: 0.3,
    weave: (zoom) => (x, y, _size, n) => stitch(x, y, 24 * zoom, 16 * zoom) + n.pixel(x, y) * 0.3,
  },
  rib: {
    size: 192,
    strength: 0.32,
    weave: (zoom) => (x, y, _size, n) => {
      const ridge = wave(x / (24 * zoom))
      return (
        ridge * 0.75 + (ridge > 0 ? stitch(x + 6 * zoom, y, 12 * zoom, 12 * zoom) * 0.5 : -0.25) + n.pixel(x, y) * 0.25
      )
    },
  },
  wool: { size: 256, strength: 0.17, weave: () => (x, y, _size, n) => n.cloud(x, y) * 0.9 + n.pixel(x, y) * 0.75 },
  herringbone: {
    size: 192,
    strength: 0.2,
    weave: (zoom) => (x, y, size, n) => {
      const column = 24 * zoom
      const turn = Math.floor(x / column) % 2 === 0 ? x % column : column - (x % column)
      return wave(wrap(y + turn, size) / (8 * zoom)) * 0.8 + n.pixel(x, y) * 0.6
    },
  },
  leather: {
    size: 256,
    strength: 0.16,
    weave: () => (x, y, _size, n) => -Math.abs(n.cloud(x, y)) * 2.2 + 0.5 + n.pixel(x, y) * 0.25,
  },
  grain: { size: 256, strength: 0.06, weave: () => (x, y, _size, n) => n.pixel(x, y) },
  silk: {
    size: 192,
    strength: 0.05,
    weave: () => (x, y, _size, n) => n.thread(Math.floor((x + y) / 2) % 96) + n.pixel(x, y) * 0.3,
  },
}

const tiles = new Map<string, { size: number; address: string }>()

/** A tile is woven once per process: many pictures share it. */
function woven(fabric: Fabric, zoom: number): { size: number; address: string } {
  const key = `${fabric} ${zoom}`
  const known = tiles.get(key)
  if (known) return known
  const { size: base, strength, weave } = KINDS[fabric]
  const size = base * (zoom > 1 ? Math.ceil(zoom) : 1)
  const noise = noiseOf(size, 7 + fabric.length)
  const at = weave(zoom)
  const pixels = new Uint8Array(size * size * 2)
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      const light = Math.min(1, Math.max(-1, at(x, y, size, noise)))
      const index = (y * size + x) * 2
      pixels[index] = light < 0 ? 12 : 255
      pixels[index + 1] = Math.round(Math.abs(light) * strength * (light < 0 ? 1.25 : 0.9) * 255)
    }
  }
  const tile = { size, address: tilePng(size, pixels) }
  tiles.set(key, tile)
  return tile
}

/**
 * The threads of a fabric as a fill to lay over its colour.
 * @param zoom how much the drawing around it is enlarged: threads grow with it and stay crisp (1, 2 or 3)
 * @param angle degrees the fabric is turned by
 */
export function threads(sheet: Sheet, fabric: Fabric, zoom = 1, angle = 0): string {
  const { size, address } = woven(fabric, zoom)
  const units = Math.round((size / 2 / zoom) * 1000) / 1000
  const turn = angle === 0 ? '' : ` patternTransform="rotate(${angle})"`
  const image = sheet.define(
    `image ${fabric} ${zoom}`,
    (name) => `<image id="${name}" width="${units}" height="${units}" href="${address}"/>`,
  )
  const id = sheet.define(
    `fabric ${fabric} ${zoom} ${angle}`,
    (name) =>
      `<pattern id="${name}" width="${units}" height="${units}" patternUnits="userSpaceOnUse"${turn}><use href="#${image}"/></pattern>`,
  )
  return `url(#${id})`
}

function noiseOf(size: number, seed: number): Noise {
  const random = seeded(seed)
  const grid = Float32Array.from({ length: size * size }, () => random() * 2 - 1)
  const lines = Float32Array.from({ length: 2048 }, () => random() * 2 - 1)
  const pixel = (x: number, y: number) => grid[wrap(Math.floor(y), size) * size + wrap(Math.floor(x), size)] ?? 0
  const octave = (x: number, y: number, cell: number, shift: number) => {
    const count = Math.max(1, Math.round(size / cell))
    const [gx, gy] = [(x / size) * count, (y / size) * count]
    const [ix, iy] = [Math.floor(gx), Math.floor(gy)]
    const ease = (t: number) => t * t * (3 - 2 * t)
    const [fx, fy] = [ease(gx - ix), ease(gy - iy)]
    const knot = (kx: number, ky: number) => pixel(wrap(kx, count) + shift, wrap(ky, count) + shift)
    const upper = knot(ix, iy) + (knot(ix + 1, iy) - knot(ix, iy)) * fx
    const lower = knot(ix, iy + 1) + (knot(ix + 1, iy + 1) - knot(ix, iy + 1)) * fx
    return upper + (lower - upper) * fy
  }
  return {
    pixel,
    thread: (index) => lines[wrap(index, 2048)] ?? 0,
    cloud: (x, y) => octave(x, y, 22, 0) * 0.6 + octave(x, y, 9, 40) * 0.4,
  }
}
