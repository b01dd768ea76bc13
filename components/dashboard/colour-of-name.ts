export const UNKNOWN_COLOUR = '#808080'

/**
 * A first guess at the colour of a value, to be changed beside it.
 * @param name "Red", "Midnight blue": what CSS knows by that name; grey for any other
 */
export function colourOfName(name: string): string {
  const context = document.createElement('canvas').getContext('2d')
  if (!context) return UNKNOWN_COLOUR
  context.fillStyle = UNKNOWN_COLOUR
  // What is no colour leaves the one before.
  context.fillStyle = name.toLowerCase().replaceAll(/[^a-z]/g, '')
  return /^#[0-9a-f]{6}$/.test(context.fillStyle) ? context.fillStyle : UNKNOWN_COLOUR
}
