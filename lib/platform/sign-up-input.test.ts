import { expect, test } from 'vitest'
import { SignUpInput } from './sign-up-input.ts'

const GOOD = { name: 'Rose Bakery', slug: 'rose-bakery', email: 'ada@example.com', password: 'ten letters' }

function messagesFor(input: Record<string, unknown>): Record<string, string[]> {
  const result = SignUpInput.safeParse({ ...GOOD, ...input })
  if (result.success) return {}
  const byField: Record<string, string[]> = {}
  for (const issue of result.error.issues) {
    const field = issue.path.join('.')
    byField[field] = [...(byField[field] ?? []), issue.message]
  }
  return byField
}

test('tidies what was typed: spaces and capitals are nobody’s mistake', () => {
  const parsed = SignUpInput.parse({
    ...GOOD,
    name: '  Rose   Bakery ',
    slug: ' Rose-Bakery ',
    email: ' Ada@Example.com ',
  })
  expect(parsed).toEqual(GOOD)
})

test('keeps the password exactly as typed', () => {
  expect(SignUpInput.parse({ ...GOOD, password: '  ten letters  ' }).password).toBe('  ten letters  ')
})

test('says one thing beside each empty field', () => {
  expect(messagesFor({ name: '', slug: '', email: '', password: '' })).toEqual({
    name: ['Give your store a name.'],
    slug: ['Use at least 3 characters.'],
    email: ['Enter your e-mail address.'],
    password: ['Choose a password.'],
  })
})

test('asks for a password of ten characters', () => {
  expect(messagesFor({ password: 'nine char' })).toEqual({ password: ['Use at least 10 characters.'] })
})

test('refuses a reserved address and says so beside it', () => {
  expect(messagesFor({ slug: 'admin' })).toEqual({ slug: ['This address is reserved.'] })
})

test('a field that was not sent is told of in words, too', () => {
  expect(messagesFor({ email: undefined, password: undefined })).toEqual({
    email: ['Enter your e-mail address.'],
    password: ['Choose a password.'],
  })
})
