import { searchable } from '../searchable.ts'
import type { SearchWord } from './search-words.ts'

/** A piece of a text; what was looked for is marked. Text, never HTML. */
export type TextPart = { text: string; marked: boolean }

const LETTER = /[\p{L}\p{N}]/u

/** A text in parts: each word that begins with one that was looked for has that beginning marked. */
export function markWords(text: string, words: readonly SearchWord[]): TextPart[] {
  const wanted = words.flat().toSorted((a, b) => b.length - a.length)
  const letters = Array.from(text).map((letter) => ({ letter, folded: searchable(letter) }))
  const parts: TextPart[] = []
  const add = (added: string, marked: boolean) => {
    const last = parts.at(-1)
    if (last?.marked === marked) last.text += added
    else if (added) parts.push({ text: added, marked })
  }
  for (let at = 0; at < letters.length; ) {
    const isStart = LETTER.test(letters[at]?.folded ?? '') && !LETTER.test(letters[at - 1]?.folded ?? '')
    const length = isStart ? longestAt(letters, at, wanted) : 0
    const end = at + Math.max(1, length)
    add(
      letters
        .slice(at, end)
        .map(({ letter }) => letter)
        .join(''),
      length > 0,
    )
    at = end
  }
  return parts
}

/** How many letters from `at` on spell one of the words, passing over marks in between ("T-shirt" for "tshirt"); 0: none. */
function longestAt(
  letters: readonly { letter: string; folded: string }[],
  at: number,
  wanted: readonly string[],
): number {
  for (const word of wanted) {
    let spelt = ''
    for (let end = at; end < letters.length && word.startsWith(spelt); end++) {
      const { letter, folded } = letters[end] ?? { letter: ' ', folded: '' }
      if (/\s/.test(letter)) break
      if (LETTER.test(folded)) spelt += folded
      if (spelt.startsWith(word)) return end - at + 1
    }
  }
  return 0
}

/**
 * The part of a longer text around the first word that was looked for.
 * @param length about so many characters
 * @returns null when the text has none of the words
 */
export function snippetOf(text: string, words: readonly SearchWord[], length = 140): TextPart[] | null {
  const parts = markWords(text, words)
  const first = parts.findIndex(({ marked }) => marked)
  if (first < 0) return null
  const before = parts.slice(0, first).reduce((sum, part) => sum + part.text.length, 0)
  const start = before < length / 2 ? 0 : text.indexOf(' ', Math.max(0, before - Math.floor(length / 3))) + 1
  const from = Math.min(start, before)
  const end = from + length >= text.length ? text.length : Math.max(text.lastIndexOf(' ', from + length), before + 1)
  const cut = text.slice(from, end)
  return markWords(`${from > 0 ? '… ' : ''}${cut}${end < text.length ? ' …' : ''}`, words)
}
