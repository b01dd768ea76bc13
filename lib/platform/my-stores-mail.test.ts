import { expect, test } from 'vitest'
import { myStoresMail } from './my-stores-mail.ts'

const ROSE = { name: 'Rose Bakery', url: 'http://rose.example.com' }
const IRIS = { name: 'Iris Books', url: 'http://iris.example.com' }

test('names every store with its shop and its dashboard', () => {
  const { to, text, subject } = myStoresMail('ada@example.com', [ROSE, IRIS])
  expect(to).toBe('ada@example.com')
  expect(subject).toBe('Your stores on Souk')
  for (const line of ['Rose Bakery', `${ROSE.url}/admin`, 'Iris Books', `${IRIS.url}/admin`])
    expect(text).toContain(line)
})

test('speaks of one store when there is one', () => {
  const { text, subject } = myStoresMail('ada@example.com', [ROSE])
  expect(subject).toBe('Your store on Souk')
  expect(text).toContain('This store belongs')
})
