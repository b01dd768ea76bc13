import { resolve } from 'node:path'
import { type Font, openSync } from 'fontkit'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { DisplayFont } from '../schema.ts'

const FAMILIES: Record<DisplayFont, string> = { sans: 'hanken-grotesk', serif: 'fraunces' }

/** A face for most letters, and one for those beyond it. */
function facesOf(family: DisplayFont): Font[] {
  return processSingleton(`faces-${family}`, () =>
    ['latin', 'latin-ext'].map((subset) => {
      const name = FAMILIES[family]
      const file = `node_modules/@fontsource/${name}/files/${name}-${subset}-600-normal.woff`
      return openSync(resolve(/* turbopackIgnore: true */ process.cwd(), file)) as Font
    }),
  )
}

export type DrawnLine = {
  /** SVG paths whose baseline begins at 0, 0, in px. They hold numbers alone: nothing of the text is left. */
  svg: string
  /** px */
  width: number
}

/**
 * Text as outlines, in one line. What neither face has (Chinese, emoji) is left out.
 * @param size of the type, px
 */
export function drawLine(text: string, family: DisplayFont, size: number): DrawnLine {
  const faces = facesOf(family)
  let x = 0
  let svg = ''
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0
    const face = faces.find((each) => each.hasGlyphForCodePoint(codePoint))
    if (!face) continue
    const scale = size / face.unitsPerEm
    const glyph = face.glyphForCodePoint(codePoint)
    const outline = glyph.path.toSVG()
    if (outline) svg += `<path transform="translate(${x.toFixed(2)} 0) scale(${scale} ${-scale})" d="${outline}"/>`
    x += glyph.advanceWidth * scale
  }
  return { svg, width: x }
}

/** Words in as many lines as they need; what does not fit into the last one ends in an ellipsis. */
export function wrapWords(text: string, family: DisplayFont, size: number, width: number, most: number): DrawnLine[] {
  const fits = (line: string) => drawLine(line, family, size).width <= width
  const lines: string[] = []
  for (const word of text.split(/\s+/).flatMap((each) => pieces(each, fits))) {
    const last = lines.at(-1)
    if (last !== undefined && fits(`${last} ${word}`)) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
    if (lines.length > most) break
  }
  const shown = lines.slice(0, most)
  if (lines.length > most) {
    let last = shown[most - 1] ?? ''
    while (last && !fits(`${last}…`)) last = last.slice(0, -1)
    shown[most - 1] = `${last.trimEnd()}…`
  }
  return shown.map((line) => drawLine(line, family, size))
}

/** A word that is wider than a line is broken. */
function pieces(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word]
  const parts: string[] = ['']
  for (const character of word) {
    const longer = (parts.at(-1) ?? '') + character
    if (fits(longer)) parts[parts.length - 1] = longer
    else parts.push(character)
  }
  return parts
}
