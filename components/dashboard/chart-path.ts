type Box = { width: number; height: number; inset?: number }

/**
 * The line through `values` as an SVG path, from the left end of the box to the right; zero lies at the bottom.
 * @param inset room kept free above and below, in the box's own units
 */
export function linePath(values: readonly number[], { width, height, inset = 0 }: Box): string {
  const top = Math.max(1, ...values)
  const step = values.length > 1 ? width / (values.length - 1) : 0
  return values
    .map((value, index) => {
      const x = round(index * step)
      const y = round(height - inset - (value / top) * (height - 2 * inset))
      return `${index === 0 ? 'M' : 'L'}${x} ${y}`
    })
    .join('')
}

/** The same line, closed along the bottom. */
export function areaPath(values: readonly number[], box: Box): string {
  return values.length === 0 ? '' : `${linePath(values, box)}L${box.width} ${box.height}L0 ${box.height}Z`
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
