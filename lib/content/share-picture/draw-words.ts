import { showable, type Typeface } from '#lib/typeface/open-typeface.ts'
import { runsOf, widthOfRuns } from '#lib/typeface/runs-of.ts'
import { wrapText } from '#lib/typeface/wrap-text.ts'

export type DrawnLine = {
  /** SVG paths whose baseline begins at 0, 0, in px. They hold numbers alone: nothing of the text is left. */
  svg: string
  /** px */
  width: number
}

/**
 * Text as outlines, in one line. What no face has (emoji) is left out.
 * @param size of the type, px
 */
export function drawLine(text: string, typeface: Typeface, size: number): DrawnLine {
  let x = 0
  let svg = ''
  for (const { face, text: run } of runsOf(showable(text), typeface, '')) {
    const scale = size / face.font.unitsPerEm
    const { glyphs, positions } = face.font.layout(run)
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {}
      const outline = glyph.path.toSVG()
      const [left, top] = [x + xOffset * scale, -yOffset * scale]
      if (outline) {
        svg += `<path transform="translate(${left.toFixed(2)} ${top.toFixed(2)}) scale(${scale} ${-scale})" d="${outline}"/>`
      }
      x += xAdvance * scale
    }
  }
  return { svg, width: x }
}

/** Words in as many lines as they need; what does not fit into the last one ends in an ellipsis. */
export function wrapWords(text: string, typeface: Typeface, size: number, width: number, most: number): DrawnLine[] {
  const widthOf = (line: string) => widthOfRuns(runsOf(line, typeface, ''), size)
  return wrapText(text, width, most, widthOf).map((line) => drawLine(line, typeface, size))
}
