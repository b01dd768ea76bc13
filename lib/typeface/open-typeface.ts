import { type Face, type Family, facesOf, type Weight } from './face.ts'
import { worldFaces } from './world-faces.ts'

/** Faces that have every character of some texts that any of ours has, the family's own first. */
export type Typeface = readonly Face[]

/**
 * Chooses the faces for some texts: those of the family, and for what they lack (Arabic, Hebrew, Chinese, Japanese,
 * Korean) parts of Noto. Pictures and documents choose with this one function.
 * @param texts everything that will be drawn, joined
 */
export async function openTypeface(texts: string, family: Family, weight: Weight): Promise<Typeface> {
  const own = [...new Set([family, 'noto-sans'] as const)].flatMap((each) => facesOf(each, weight))
  const has = (character: string) => own.some(({ font }) => font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))
  const missing = [...new Set(showable(texts))].filter((character) => !has(character))
  return missing.length === 0 ? own : [...own, ...(await worldFaces(missing, weight, texts))]
}

/** Text as a document can show it: one line, without characters that have no picture or turn the direction. */
export function showable(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/[\s\p{Z}]+/gu, ' ')
    .replaceAll(/\p{C}/gu, '')
    .trim()
}
