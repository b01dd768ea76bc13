import { expect, test } from 'vitest'
import { markWords, snippetOf } from './mark-words.ts'

const marked = (text: string, ...words: string[]) =>
  markWords(
    text,
    words.map((word) => [word]),
  ).map((part) => (part.marked ? `[${part.text}]` : part.text))

test('the beginnings of words are marked, whatever their accents and joining marks', () => {
  expect(marked('Café lamp, lamps', 'cafe', 'lamp').join('')).toBe('[Café] [lamp], [lamp]s')
  expect(marked('A T-Shirt', 'tshirt').join('')).toBe('A [T-Shirt]')
  expect(marked('Cafe\u0301 x', 'cafe').join('')).toBe('[Cafe]\u0301 x')
  expect(marked('clamp', 'lamp').join('')).toBe('clamp')
})

test('a snippet begins near the word, and there is none without it', () => {
  const text = `${'before '.repeat(60)}the lamp ${'after '.repeat(60)}`
  const snippet = snippetOf(text, [['lamp']])
  expect(snippet?.some((part) => part.marked && part.text === 'lamp')).toBe(true)
  expect((snippet ?? []).map((part) => part.text).join('').length).toBeLessThan(180)
  expect(snippetOf(text, [['kettle']])).toBeNull()
})
