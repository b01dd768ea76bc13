import { showable } from './open-typeface.ts'

const segmenter = new Intl.Segmenter('en')

/**
 * Words in lines that are no wider than `width`; a word that is wider is broken, and what does not fit into `most` lines
 * ends in an ellipsis.
 */
export function wrapText(text: string, width: number, most: number, widthOf: (line: string) => number): string[] {
  const lines: string[] = []
  for (const word of showable(text).split(' ')) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : word
    if (lines.length > 0 && widthOf(longer) <= width) lines[lines.length - 1] = longer
    else if (widthOf(word) <= width) lines.push(word)
    else lines.push(...broken(word, width, widthOf))
    if (lines.length > most) break
  }
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', width, widthOf)]
}

function shortened(line: string, width: number, widthOf: (line: string) => number): string {
  const shown = Array.from(segmenter.segment(line), ({ segment }) => segment)
  while (shown.length > 0 && widthOf(`${shown.join('').trimEnd()}…`) > width) shown.pop()
  return `${shown.join('').trimEnd()}…`
}

function broken(word: string, width: number, widthOf: (line: string) => number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const { segment } of segmenter.segment(word)) {
    if (piece !== '' && widthOf(piece + segment) > width) {
      pieces.push(piece)
      piece = ''
    }
    piece += segment
  }
  return [...pieces, piece]
}
