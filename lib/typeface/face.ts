import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { create, type Font } from 'fontkit'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** One file of a typeface. `name` is what a document registers it as; no two faces that are open together share one. */
export type Face = { name: string; file: Buffer; font: Font }

export const WEIGHTS = { regular: 400, bold: 600 } as const
export type Weight = keyof typeof WEIGHTS

/** What is in a family of ours, in files of a few hundred characters each; the first one has what stands for a missing one. */
const SUBSETS = {
  'noto-sans': ['latin', 'latin-ext', 'greek', 'cyrillic', 'vietnamese', 'greek-ext', 'cyrillic-ext', 'devanagari'],
  'hanken-grotesk': ['latin', 'latin-ext'],
  fraunces: ['latin', 'latin-ext'],
} as const
export type Family = keyof typeof SUBSETS

/** The faces that are always open: most words of most shops need no other. */
export function facesOf(family: Family, weight: Weight): Face[] {
  return processSingleton(`faces-${family}-${weight}`, () =>
    SUBSETS[family].map((subset) => {
      const file = readPackage(`@fontsource/${family}/files/${family}-${subset}-${WEIGHTS[weight]}-normal.woff`)
      return { name: `${family}-${subset}-${weight}`, file, font: create(file) as Font }
    }),
  )
}

export function readPackage(path: string): Buffer {
  return readFileSync(resolve(/* turbopackIgnore: true */ process.cwd(), 'node_modules', path))
}
