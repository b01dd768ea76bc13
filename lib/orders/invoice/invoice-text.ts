import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create, type Font } from 'fontkit'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Letters of Latin, Greek and Cyrillic, in files of a few each. */
const SUBSETS = ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext']
export const WEIGHTS = { regular: 400, bold: 600 } as const
export type Weight = keyof typeof WEIGHTS

/** One file of the typeface. `name` is what a document registers it as. */
export type Face = { name: string; file: Buffer; font: Font }

/** What stands for a character that no face has. */
const MISSING = '?'

export function facesOf(weight: Weight): Face[] {
  return processSingleton(`invoice-faces-${weight}`, () =>
    SUBSETS.map((subset) => {
      const path = `node_modules/@fontsource/noto-sans/files/noto-sans-${subset}-${WEIGHTS[weight]}-normal.woff`
      const file = readFileSync(resolve(/* turbopackIgnore: true */ process.cwd(), path))
      return { name: `${weight}-${subset}`, file, font: create(file) as Font }
    }),
  )
}

/** Text as a document can show it: one line, without characters that have no picture or turn the direction. */
export function showable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(/\p{C}/gu, '')
    .trim()
}

/** Text in pieces that one face has; what none has is a question mark, one for what people see as one character. */
export function runsOf(text: string, weight: Weight): { face: Face; text: string }[] {
  const faces = facesOf(weight)
  const [first] = faces
  if (!first) throw new Error('There is no typeface')
  const runs: { face: Face; text: string }[] = []
  const add = (face: Face, piece: string) => {
    const last = runs.at(-1)
    if (last?.face === face) last.text += piece
    else runs.push({ face, text: piece })
  }
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    const codePoints = Array.from(segment, (character) => character.codePointAt(0) ?? 0)
    const face = faces.find(({ font }) => codePoints.every((codePoint) => font.hasGlyphForCodePoint(codePoint)))
    if (face) add(face, segment)
    else add(first, MISSING)
  }
  return runs
}

/**
 * Words in lines that are no wider than `width`; a word that is wider is broken, and what does not fit into `most` lines
 * ends in an ellipsis.
 */
export function wrap(text: string, width: number, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of showable(text).split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else if (widthOf(word) <= width) lines.push(word)
    else lines.push(...broken(word, width, widthOf))
    if (lines.length > most) break
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), `${(lines[most - 1] ?? '').slice(0, -1)}…`]
}

function broken(word: string, width: number, widthOf: (line: string) => number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of new Intl.Segmenter('en').segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
