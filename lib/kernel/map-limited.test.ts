import { setTimeout as pause } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { mapLimited } from './map-limited.ts'

test('keeps the order of the items and never has more than the limit at work', async () => {
  let atWork = 0
  let most = 0
  const doubled = await mapLimited([5, 1, 4, 2, 3], 2, async (n) => {
    atWork++
    most = Math.max(most, atWork)
    await pause(n)
    atWork--
    return n * 2
  })
  expect(doubled).toEqual([10, 2, 8, 4, 6])
  expect(most).toBe(2)
})

test('fails when one of them fails', async () => {
  await expect(mapLimited([1, 2], 2, async () => Promise.reject(new Error('no')))).rejects.toThrow('no')
})
