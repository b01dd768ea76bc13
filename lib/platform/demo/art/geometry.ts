/** A point on the sheet, in sheet units (a portrait is 800 × 1000). */
export type Point = readonly [x: number, y: number]

export function round(value: number): number {
  return Math.round(value * 10) / 10
}

/** Path data through straight points. */
export function polygon(points: readonly Point[]): string {
  return `M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z`
}

/** Path data of a smooth curve through the points (Catmull-Rom). */
export function smooth(points: readonly Point[], closed = false): string {
  const at = (index: number): Point => {
    const wrapped = closed ? (index + points.length) % points.length : Math.min(Math.max(index, 0), points.length - 1)
    return points[wrapped] as Point
  }
  const [startX, startY] = at(0)
  let path = `M${round(startX)} ${round(startY)}`
  for (let i = 0; i < (closed ? points.length : points.length - 1); i++) {
    const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)]
    path += `C${round(p1[0] + (p2[0] - p0[0]) / 6)} ${round(p1[1] + (p2[1] - p0[1]) / 6)} ${round(p2[0] - (p3[0] - p1[0]) / 6)} ${round(p2[1] - (p3[1] - p1[1]) / 6)} ${round(p2[0])} ${round(p2[1])}`
  }
  return closed ? `${path}Z` : path
}

/** The corners of a rectangle rounded by `radius`, as a polygon fine enough to look like arcs. */
export function roundedRect(x: number, y: number, width: number, height: number, radius: number): Point[] {
  const r = Math.min(radius, width / 2, height / 2)
  const steps = r === 0 ? 0 : Math.min(24, 4 + Math.ceil(r / 5))
  const corners: [number, number, number][] = [
    [x + width - r, y + r, -90],
    [x + width - r, y + height - r, 0],
    [x + r, y + height - r, 90],
    [x + r, y + r, 180],
  ]
  return corners.flatMap(([cx, cy, from]) =>
    Array.from({ length: steps + 1 }, (_, step): Point => {
      const angle = ((from + (steps === 0 ? 45 : (90 * step) / steps)) * Math.PI) / 180
      const reach = steps === 0 ? 0 : r
      return [cx + reach * Math.cos(angle), cy + reach * Math.sin(angle)]
    }),
  )
}

/** The convex outline around all points: what a solid looks like whose two ends are `points`. */
export function hull(points: readonly Point[]): Point[] {
  const sorted = [...points].sort((a, b) => a[0] - b[0] || a[1] - b[1])
  const half = (ordered: readonly Point[]): Point[] => {
    const chain: Point[] = []
    for (const point of ordered) {
      while (chain.length >= 2) {
        const [a, b] = [chain[chain.length - 2] as Point, chain[chain.length - 1] as Point]
        if ((b[0] - a[0]) * (point[1] - a[1]) - (b[1] - a[1]) * (point[0] - a[0]) > 0) break
        chain.pop()
      }
      chain.push(point)
    }
    chain.pop()
    return chain
  }
  return [...half(sorted), ...half([...sorted].reverse())]
}

/** A generator of the same numbers every time, 0 ≤ n < 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
