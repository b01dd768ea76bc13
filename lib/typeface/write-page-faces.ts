// Cuts the faces of pages anew, when a package of theirs has changed: node lib/typeface/write-page-faces.ts
import { writeFileSync } from 'node:fs'
import { cutPageFace, PAGE_FACE_NAMES, pageFaceFile } from './page-faces.ts'

for (const name of PAGE_FACE_NAMES) {
  const face = await cutPageFace(name)
  writeFileSync(pageFaceFile(name), face)
  console.log(`${name}.woff2 ${(face.byteLength / 1000).toFixed(1)} kB`)
}
