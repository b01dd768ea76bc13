import { describe, expect, it } from 'vitest'
import { openTypeface } from './open-typeface.ts'
import { runsOf, widthOfRuns } from './runs-of.ts'
import { wrapText } from './wrap-text.ts'

/** What is drawn, from left to right: what fontkit turns by itself is turned here as well. */
async function drawn(line: string): Promise<string> {
  const runs = runsOf(line, await openTypeface(line, 'noto-sans', 'regular'))
  return runs
    .map(({ text }) =>
      /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(text) ? Array.from(text).reverse().join('') : text,
    )
    .join('')
}

describe('a line is drawn in the order in which it is read', () => {
  it.each([
    ['left to right as it is written', 'Ada (Byron) 12', 'Ada (Byron) 12'],
    ['words from the right', 'אב גד', 'דג בא'],
    ['a name from the right beside words of ours', 'Dear אב גד, Ada', 'Dear דג בא, Ada'],
    ['a number after what is read from the right', 'Dear אב, 12', 'Dear 12 ,בא'],
    ['numbers from the left, also in what is read from the right', 'אב 12 גד', 'דג 12 בא'],
    ['words of ours in what is read from the right', 'אב Ada B גד', 'דג Ada B בא'],
    ['brackets around what they were around', 'אב (גד) הו', 'וה (דג) בא'],
    ['digits of Persian', 'اب ۱۲', '۱۲ با'],
  ])('%s', async (_, line, expected) => {
    expect(await drawn(line)).toBe(expected)
  })
})

it('a character that no face has is one question mark, however many code points it is made of', async () => {
  expect(await drawn('a👩‍👩‍👧b')).toBe('a?b')
})

it('Han is drawn as in China, beside kana as in Japan, beside Hangul as in Korea', async () => {
  const facesOf = async (text: string) => {
    const runs = runsOf(text, await openTypeface(text, 'noto-sans', 'regular'))
    return new Set(runs.map(({ face }) => face.name.split('-')[0]))
  }
  expect(await facesOf('直骨')).toEqual(new Set(['sc']))
  expect(await facesOf('直骨カメラ')).toEqual(new Set(['jp']))
  expect(await facesOf('直骨김')).toEqual(new Set(['kr']))
})

it('letters of Arabic are joined: within a word they are drawn in other shapes than alone', async () => {
  const shapes = async (text: string) =>
    runsOf(text, await openTypeface('محمد', 'noto-sans', 'bold')).flatMap(({ face, text: run }) =>
      face.font.layout(run).glyphs.map((glyph) => glyph.path.toSVG()),
    )
  const alone = await Promise.all(Array.from('محمد', shapes))
  const joined = await shapes('محمد')
  // The last letter joins on its right side alone and is drawn first.
  expect(joined).toHaveLength(4)
  expect(joined.filter((shape) => alone.flat().includes(shape))).toEqual([])
})

it('text without spaces is broken where a line is full, and what is too much ends in an ellipsis that fits', async () => {
  const typeface = await openTypeface('王小明', 'noto-sans', 'regular')
  const widthOf = (line: string) => widthOfRuns(runsOf(line, typeface), 10)
  const lines = wrapText('王小明'.repeat(20), 100, 3, widthOf)
  expect(lines).toHaveLength(3)
  expect(lines[2]).toMatch(/…$/)
  expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(100)
})
