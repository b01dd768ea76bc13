import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { openSecret, sealSecret } from './seal-secret.ts'

const [A, B] = [randomUUID(), randomUUID()]
const KEY = 'sk_test_a1b2c3d4e5f6WXYZ'

test('a key opens in its store, for its purpose, and shows its last four', () => {
  const sealed = sealSecret(A, 'stripe.secretKey', KEY)
  expect(sealed.lastFour).toBe('WXYZ')
  expect(openSecret(A, 'stripe.secretKey', sealed)).toBe(KEY)
  expect(JSON.stringify(sealed)).not.toContain('sk_test')
})

test('the ciphertext of one store is useless in another, and in the place of another secret', () => {
  const sealed = sealSecret(A, 'stripe.secretKey', KEY)
  expect(openSecret(B, 'stripe.secretKey', sealed)).toBeNull()
  expect(openSecret(A, 'stripe.webhookSecret', sealed)).toBeNull()
})

test('no two ciphertexts of one key are the same, and none that was changed opens', () => {
  const { sealed } = sealSecret(A, 'stripe.secretKey', KEY)
  expect(sealSecret(A, 'stripe.secretKey', KEY).sealed).not.toBe(sealed)
  for (const at of [4, Math.floor(sealed.length / 2), sealed.length - 2]) {
    const other = sealed[at] === 'A' ? 'B' : 'A'
    const changed = sealed.slice(0, at) + other + sealed.slice(at + 1)
    expect(openSecret(A, 'stripe.secretKey', { sealed: changed, lastFour: 'WXYZ' })).toBeNull()
  }
})

test.each(['', 'v1.', 'v2.abc', 'v1.!!!', 'sk_test_plain'])('"%s" is no ciphertext and opens to nothing', (sealed) => {
  expect(openSecret(A, 'stripe.secretKey', { sealed, lastFour: '' })).toBeNull()
  expect(openSecret(A, 'stripe.secretKey', null)).toBeNull()
})
