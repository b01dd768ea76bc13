import { expect, test } from 'vitest'
import { drawPairs } from './draw-pairs.ts'

const stores = Array.from({ length: 9 }, (_, index) => index)

test('everybody stands on both sides, nobody opposite to themselves, as many pairs as asked for', () => {
  for (const wanted of [0, 9, 23]) {
    const pairs = drawPairs(stores, wanted, 'seed')
    expect(pairs).toHaveLength(Math.max(wanted, stores.length))
    expect(new Set(pairs.map(([from]) => from)).size).toBe(stores.length)
    expect(new Set(pairs.map(([, to]) => to)).size).toBe(stores.length)
    expect(pairs.every(([from, to]) => from !== to)).toBe(true)
  }
})

test('a seed draws the same pairs again, another seed other ones', () => {
  expect(drawPairs(stores, 20, 'one')).toEqual(drawPairs(stores, 20, 'one'))
  expect(drawPairs(stores, 20, 'one')).not.toEqual(drawPairs(stores, 20, 'two'))
})

test('one store alone makes no pair', () => {
  expect(drawPairs([1], 5, 'seed')).toEqual([])
  expect(drawPairs([], 5, 'seed')).toEqual([])
})
