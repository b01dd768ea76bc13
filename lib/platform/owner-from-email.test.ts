import { expect, test } from 'vitest'
import { ownerFromEmail } from './owner-from-email.ts'

test.each([
  ['ada.lovelace@example.com', 'ada.lovelace', 'Ada Lovelace'],
  ['ada+shop@example.com', 'ada', 'Ada'],
  ['ADA_1815@example.com', 'ada_1815', 'ADA 1815'],
  ['josé-maría@example.com', 'josé-maría', 'José María'],
  ['+@example.com', 'owner', 'Owner'],
])('%s signs in as %s and is shown as %s', (email, username, name) => {
  expect(ownerFromEmail(email)).toEqual({ username, name })
})

test('a very long mailbox still fits the columns', () => {
  const { username, name } = ownerFromEmail(`${'a'.repeat(200)}@example.com`)
  expect(username).toHaveLength(60)
  expect(name).toHaveLength(80)
})
