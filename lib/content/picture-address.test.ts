import { expect, test } from 'vitest'
import { fileAtAddress, pictureAddress } from './picture-address.ts'

const STORE = '0199a1b2-0000-7000-8000-000000000001'
const OTHER = '0199a1b2-0000-7000-8000-000000000002'
const PICTURE = '3f2c0d52-5b1e-4f0a-9f5e-111111111111'
const ANOTHER = '3f2c0d52-5b1e-4f0a-9f5e-222222222222'
const own = pictureAddress(STORE, PICTURE, 800)

test('an address leads its own store to its own file, and is the same each time it is made', () => {
  expect(fileAtAddress(STORE, own)).toBe(`${PICTURE}-800.webp`)
  expect(pictureAddress(STORE, PICTURE, 800)).toBe(own)
})

test('the address of one store is none in another', () => {
  expect(fileAtAddress(OTHER, own)).toBeNull()
  expect(pictureAddress(OTHER, PICTURE, 800)).not.toBe(own)
})

test.each([
  ['without a signature', `/media/${PICTURE}/800.webp`],
  ['of another width', own.replace('/800-', '/1600-')],
  ['of a width that is not kept', own.replace('/800-', '/801-')],
  ['of another picture', own.replace(PICTURE, ANOTHER)],
  [
    'with an altered signature',
    own.replace(/-(.)([^-]*)\.webp$/, (_, head, tail) => `-${head === 'A' ? 'B' : 'A'}${tail}.webp`),
  ],
  ['with a shortened signature', own.replace(/.\.webp$/, '.webp')],
  ['with a lengthened signature', own.replace('.webp', 'A.webp')],
  ['in other letters', own.toUpperCase()],
  ['with something before', `/x${own}`],
  ['with something after', `${own}/x`],
  ['with a line break after', `${own}\n`],
  ['with an encoded slash', own.replace('/800', '%2f800')],
  ['that climbs out', own.replace(PICTURE, `../${OTHER}/${PICTURE}`)],
  ['with a NUL', own.replace('.webp', '\0.webp')],
])('an address %s leads nowhere', (_what, path) => {
  expect(fileAtAddress(STORE, path)).toBeNull()
})

test('every bit of a signature counts, also those that base64 leaves unused at its end', () => {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  const place = own.length - '.webp'.length - 1
  const taken = letters
    .split('')
    .filter((letter) => fileAtAddress(STORE, `${own.slice(0, place)}${letter}${own.slice(place + 1)}`))
  expect(taken).toEqual([own.charAt(place)])
})
