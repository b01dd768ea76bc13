import { type Point, round } from './geometry.ts'

/** Offset 0–1, colour, opacity (1 when left out). */
export type Stop = readonly [offset: number, color: string, opacity?: number]

/** One picture while it is drawn: gradients, clips and tiles are kept once however often they are used. */
export class Sheet {
  readonly width: number
  readonly height: number
  readonly #defs = new Map<string, string>()

  /** @param width @param height in sheet units: the coordinates that drawings use, not pixels */
  constructor(width: number, height: number) {
    this.width = width
    this.height = height
  }

  /** Keeps a definition and gives its id; `markup` is told the id. */
  define(key: string, markup: (id: string) => string): string {
    const known = this.#defs.get(key)
    if (known) return known.slice(0, known.indexOf(' '))
    const id = `d${this.#defs.size}`
    this.#defs.set(key, `${id} ${markup(id)}`)
    return id
  }

  /** A gradient between two points of the current coordinates. */
  linear(from: Point, to: Point, stops: readonly Stop[]): string {
    const ends = `x1="${round(from[0])}" y1="${round(from[1])}" x2="${round(to[0])}" y2="${round(to[1])}"`
    return this.#gradient('linearGradient', `gradientUnits="userSpaceOnUse" ${ends}`, stops)
  }

  /** A gradient over the box of whatever it fills. @param angle degrees; 0 runs left to right, 90 downwards */
  fade(angle: number, ...stops: readonly Stop[]): string {
    const [dx, dy] = [Math.cos((angle * Math.PI) / 180) / 2, Math.sin((angle * Math.PI) / 180) / 2]
    const ends = [0.5 - dx, 0.5 - dy, 0.5 + dx, 0.5 + dy].map((n) => Math.round(n * 1000) / 1000)
    return this.#gradient('linearGradient', `x1="${ends[0]}" y1="${ends[1]}" x2="${ends[2]}" y2="${ends[3]}"`, stops)
  }

  /** A round gradient in the current coordinates. */
  radial(center: Point, radius: number, ...stops: readonly Stop[]): string {
    const at = `cx="${round(center[0])}" cy="${round(center[1])}" r="${round(radius)}"`
    return this.#gradient('radialGradient', `gradientUnits="userSpaceOnUse" ${at}`, stops)
  }

  /** `clip-path` attribute that shows only what lies inside the path. */
  clip(path: string): string {
    return `clip-path="url(#${this.define(`clip ${path}`, (id) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`)})"`
  }

  #gradient(kind: string, attributes: string, stops: readonly Stop[]): string {
    const inner = stops
      .map(
        ([offset, color, opacity]) =>
          `<stop offset="${Math.round(offset * 1000) / 1000}" stop-color="${color}"${opacity === undefined ? '' : ` stop-opacity="${opacity}"`}/>`,
      )
      .join('')
    const key = `${kind} ${attributes} ${inner}`
    return `url(#${this.define(key, (id) => `<${kind} id="${id}" ${attributes}>${inner}</${kind}>`)})`
  }

  /** The finished picture. @param pixels its width in px */
  toSvg(body: string, pixels: number): string {
    const height = Math.round((pixels * this.height) / this.width)
    const defs = [...this.#defs.values()].map((entry) => entry.slice(entry.indexOf(' ') + 1)).join('')
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${pixels}" height="${height}" viewBox="0 0 ${this.width} ${this.height}"><defs>${defs}</defs>${body}</svg>`
  }
}

/** Moves (and turns and scales) what is drawn. @param angle degrees */
export function placed(body: string, x: number, y: number, scale = 1, angle = 0): string {
  const turn = angle === 0 ? '' : ` rotate(${angle})`
  const size = scale === 1 ? '' : ` scale(${scale})`
  return `<g transform="translate(${round(x)} ${round(y)})${turn}${size}">${body}</g>`
}
