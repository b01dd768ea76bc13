import { create, type Font } from 'fontkit'
import subsetFont from 'subset-font'
import { readPackage } from './face.ts'

type PageFace = { file: string; variationAxes: NonNullable<Parameters<typeof subsetFont>[2]>['variationAxes'] }

/**
 * The faces that every page of a shop may have to fetch, and as much of their axes as pages use: of the weights and sizes
 * that nothing is set in each would be half as large again.
 */
const PAGE_FACES = {
  'hanken-grotesk': {
    file: '@fontsource-variable/hanken-grotesk/files/hanken-grotesk-latin-wght-normal.woff2',
    variationAxes: { wght: { min: 400, max: 700, default: 400 } },
  },
  // Headings alone are set in it, all of them in one weight (`--display-weight`). Drawn for 36 px it serves from 18 to 64:
  // the axis that draws each size a little differently is nearly half of the file.
  fraunces: {
    file: '@fontsource-variable/fraunces/files/fraunces-latin-opsz-normal.woff2',
    variationAxes: { wght: 460, opsz: 36 },
  },
} as const satisfies Record<string, PageFace>

export type PageFaceName = keyof typeof PAGE_FACES
export const PAGE_FACE_NAMES = Object.keys(PAGE_FACES) as PageFaceName[]

/** Names of copyright, licence and where the licence is: they stay with whatever is made of a face. */
const LEGAL_NAMES = [0, 13, 14]

/** Where a page's face lies among the sources. */
export function pageFaceFile(name: PageFaceName): URL {
  return new URL(`../../components/ui/faces/${name}.woff2`, import.meta.url)
}

/** @returns the face as WOFF2, with all of its characters */
export function cutPageFace(name: PageFaceName): Promise<Buffer> {
  const { file, variationAxes } = PAGE_FACES[name]
  const whole = readPackage(file)
  const characters = (create(whole) as Font).characterSet.map((codePoint) => String.fromCodePoint(codePoint))
  return subsetFont(whole, characters.join(''), {
    preserveNameIds: LEGAL_NAMES,
    targetFormat: 'woff2',
    variationAxes,
  })
}
