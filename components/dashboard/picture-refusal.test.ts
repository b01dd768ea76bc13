import { expect, test } from 'vitest'
import { pictureRefusal } from './picture-refusal.ts'

const file = { name: 'mug.jpg', size: 1024, type: 'image/jpeg' }

test('takes a picture of exactly 8 MB and refuses one byte more', () => {
  expect(pictureRefusal({ ...file, size: 8 * 1024 * 1024 })).toBeNull()
  expect(pictureRefusal({ ...file, size: 8 * 1024 * 1024 + 1 })).toContain('at most 8 MB')
})

test.each(['image/svg+xml', 'text/html', 'application/pdf', ''])('refuses %s', (type) => {
  expect(pictureRefusal({ ...file, type })).toContain('“mug.jpg”')
})
