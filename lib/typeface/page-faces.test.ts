import { readFileSync } from 'node:fs'
import { create, type Font } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { cutPageFace, PAGE_FACE_NAMES, pageFaceFile } from './page-faces.ts'

describe.each(PAGE_FACE_NAMES)('the face %s of pages', (name) => {
  const written = readFileSync(pageFaceFile(name))

  it('is what is cut from its package today', async () => {
    expect((await cutPageFace(name)).equals(written)).toBe(true)
  })

  it('has the letters of Western Europe, money and typographic marks, and says whose it is', () => {
    const face = create(written) as Font
    const missing = Array.from('Aa0ÆæŒœßÿ€£¥–—‘’“”…×−').filter(
      (character) => !face.hasGlyphForCodePoint(character.codePointAt(0) ?? 0),
    )
    expect(missing).toEqual([])
    expect(face.availableFeatures).toContain('kern')
    expect(face.copyright).toContain('Project Authors')
  })
})
