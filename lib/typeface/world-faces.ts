import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { type Face, readPackage, WEIGHTS, type Weight } from './face.ts'

/** Families of one weight axis, each in files of some hundred characters, so that few of their megabytes are ever read. */
const WORLD = ['arabic', 'hebrew', 'sc', 'jp', 'kr'] as const
type World = (typeof WORLD)[number]

/** A file of a family: `holds` are the characters in it, as pairs of first and last code point. */
type Part = { name: string; holds: [number, number][] }

/**
 * Faces for these characters, made of those alone and in one weight: a few kilobytes each, some milliseconds of work.
 * What no family has is in none of them.
 * @param beside the text they are taken from: the same Han character is drawn another way in Japan and in Korea
 */
export async function worldFaces(characters: Iterable<string>, weight: Weight, beside: string): Promise<Face[]> {
  const wanted = new Map<string, { family: World; part: Part; text: string }>()
  const families = inOrderFor(beside)
  for (const character of characters) {
    const codePoint = character.codePointAt(0) ?? 0
    for (const family of families) {
      const part = partsOf(family).find(({ holds }) => holds.some(([from, to]) => codePoint >= from && codePoint <= to))
      if (!part) continue
      const key = `${family}-${part.name}`
      const known = wanted.get(key) ?? { family, part, text: '' }
      wanted.set(key, { ...known, text: known.text + character })
      break
    }
  }
  return Promise.all([...wanted].map(([key, { family, part, text }]) => openFace(key, family, part, text, weight)))
}

async function openFace(key: string, family: World, part: Part, text: string, weight: Weight): Promise<Face> {
  const name = `noto-sans-${family}`
  const whole = readPackage(`@fontsource-variable/${name}/files/${name}-${part.name}-wght-normal.woff2`)
  // With the space between words, a line that is read from the right stays one piece.
  const file = await subsetFont(whole, `${text} `, { targetFormat: 'sfnt', variationAxes: { wght: WEIGHTS[weight] } })
  return { name: `${key}-${weight}`, file, font: create(file) as Font }
}

/** Kana are Japanese and Hangul is Korean, so what stands beside them is too; otherwise Han is drawn as in China. */
function inOrderFor(text: string): World[] {
  const first: World[] = []
  if (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)) first.push('jp')
  if (/\p{Script=Hangul}/u.test(text)) first.push('kr')
  return [...new Set([...first, ...WORLD])]
}

function partsOf(family: World): Part[] {
  return processSingleton(`font-parts-${family}`, () => {
    const list = JSON.parse(readPackage(`@fontsource-variable/noto-sans-${family}/unicode.json`).toString()) as Record<
      string,
      string
    >
    return Object.entries(list).map(([name, ranges]) => ({
      name: name.replaceAll(/[[\]]/g, ''),
      holds: ranges.split(',').map((range): [number, number] => {
        const [from = 0, to = from] = range
          .replace('U+', '')
          .split('-')
          .map((end) => Number.parseInt(end, 16))
        return [from, to]
      }),
    }))
  })
}
