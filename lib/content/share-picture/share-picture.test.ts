import { readFile } from 'node:fs/promises'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { openTypeface } from '#lib/typeface/open-typeface.ts'
import { drawSharePicture } from './draw-share-picture.ts'
import { drawLine, wrapWords } from './draw-words.ts'

const typefaceFor = (text: string) => openTypeface(text, 'hanken-grotesk', 'bold')

describe('words as outlines', () => {
  it('hold nothing of the text: markup stays a drawing of it', async () => {
    const text = '</path><script>alert(1)</script>"&'
    const { svg } = drawLine(text, await typefaceFor(text), 40)
    expect(svg.replaceAll(/<path transform="[-\d.a-z() ]+" d="[-\d.MLHVCSQTAZ ]*"\/>/g, '')).toBe('')
  })

  it('are there in every script of the market, and leave out what no face has', async () => {
    expect(drawLine('😀', await typefaceFor('😀'), 40)).toEqual({ svg: '', width: 0 })
    for (const name of ['Žižek', 'Ωμέγα', 'Лампа', 'مصباح', 'מנורה', '漢字', 'ランプ', '램프']) {
      const { svg } = drawLine(name, await typefaceFor(name), 40)
      expect(svg.match(/<path/g)?.length).toBeGreaterThan(1)
    }
  })

  it('break into lines that fit, at most as many as there is room for', async () => {
    const serif = await openTypeface('x', 'fraunces', 'bold')
    const sans = await typefaceFor('x')
    const long = wrapWords(`${'Long words and '.repeat(20)}${'x'.repeat(300)}`, serif, 60, 442, 4)
    expect(long).toHaveLength(4)
    expect(Math.max(...long.map(({ width }) => width))).toBeLessThanOrEqual(442)
    expect(wrapWords('x'.repeat(30), sans, 60, 442, 4).length).toBeGreaterThan(1)
  })
})

it('a card is a JPEG of 1200 × 630 px, with or without a picture', async () => {
  const card = { shopName: 'Shop', title: 'Mug', price: '$24.00', accent: 'url(x)', displayFont: 'sans' as const }
  for (const picture of [null, await readFile(new URL('../starter/mug-800.webp', import.meta.url))]) {
    const metadata = await sharp(await drawSharePicture({ ...card, picture })).metadata()
    expect(metadata).toMatchObject({ format: 'jpeg', width: 1200, height: 630 })
  }
})
