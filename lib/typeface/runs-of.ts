import createBidi from 'bidi-js'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { Face } from './face.ts'
import type { Typeface } from './open-typeface.ts'

/** A piece of a line that one face draws. */
export type Run = { face: Face; text: string }

/** What stands for a character that no face has. */
const MISSING = '?'
/** What fontkit draws from right to left by itself. */
const TURNED = /[\p{Script=Arabic}\p{Script=Hebrew}]/u

const segmenter = new Intl.Segmenter('en')

/**
 * One line in pieces, in the order in which they stand from left to right (Unicode's bidirectional algorithm, UAX #9).
 * What no face has is a question mark, one for what people see as one character.
 * @param missing '' leaves it out instead
 */
export function runsOf(line: string, typeface: Typeface, missing: '?' | '' = MISSING): Run[] {
  const [first] = typeface
  if (!first) throw new Error('There is no typeface')
  const bidi = processSingleton('bidi', createBidi)
  const { levels } = bidi.getEmbeddingLevels(line)
  const runs: (Run & { level: number })[] = []
  for (const { segment, index } of segmenter.segment(line)) {
    const codePoints = Array.from(segment, (character) => character.codePointAt(0) ?? 0)
    const has = ({ font }: Face) => codePoints.every((codePoint) => font.hasGlyphForCodePoint(codePoint))
    const before = runs.at(-1)?.face
    const face = segment === ' ' && before && has(before) ? before : typeface.find(has)
    const level = levels[index] ?? 0
    const shown = face ? (level % 2 === 1 && bidi.getMirroredCharacter(segment)) || segment : missing
    if (shown === '') continue
    const last = runs.at(-1)
    if (last?.face === (face ?? first) && last.level === level) last.text += shown
    else runs.push({ face: face ?? first, text: shown, level })
  }
  return inVisualOrder(runs).map(({ face, text, level }) => ({
    face,
    text: (level % 2 === 1) === TURNED.test(text) ? text : turned(text),
  }))
}

/** Rule L2: from the highest level down, whatever stands at it or above is turned around. */
function inVisualOrder<Item extends { level: number }>(runs: Item[]): Item[] {
  let order = runs
  for (let level = Math.max(0, ...runs.map((run) => run.level)); level > 0; level--) {
    const next: Item[] = []
    for (let at = 0; at < order.length; ) {
      let end = at
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++
      if (end === at) next.push(...order.slice(at, ++end))
      else next.push(...order.slice(at, end).reverse())
      at = end
    }
    order = next
  }
  return order
}

function turned(text: string): string {
  return Array.from(segmenter.segment(text), ({ segment }) => segment)
    .reverse()
    .join('')
}

/** How wide a line is, in the unit of `size`. */
export function widthOfRuns(runs: readonly Run[], size: number): number {
  return runs.reduce((width, { face, text }) => {
    const { advanceWidth } = face.font.layout(text)
    return width + (advanceWidth / face.font.unitsPerEm) * size
  }, 0)
}
