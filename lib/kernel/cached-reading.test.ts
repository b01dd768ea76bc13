import { expect, test } from 'vitest'
import { cachedReading } from './cached-reading.ts'

test('a reading is taken once while it is fresh, however many ask at once', async () => {
  let taken = 0
  const read = cachedReading(async () => ++taken, { freshMs: 60_000, waitMs: 1_000 })
  expect(await Promise.all([read(), read(), read()])).toEqual([1, 1, 1])
  expect(await read()).toBe(1)
})

test('a reading that is no longer fresh is taken anew', async () => {
  let taken = 0
  const read = cachedReading(async () => ++taken, { freshMs: 0, waitMs: 1_000 })
  expect([await read(), await read()]).toEqual([1, 2])
})

test('a reading that fails is no reading', async () => {
  const read = cachedReading(() => Promise.reject(new Error('away')), { freshMs: 60_000, waitMs: 1_000 })
  expect(await read()).toBeNull()
})

test('nobody waits for a late reading, and it is there for the next', async () => {
  let arrive: (value: string) => void = () => {}
  const read = cachedReading(() => new Promise<string>((done) => (arrive = done)), { freshMs: 60_000, waitMs: 1 })
  expect(await read()).toBeNull()
  arrive('late')
  expect(await read()).toBe('late')
})
