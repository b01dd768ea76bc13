import { expect, test } from 'vitest'
import { giveBackTurn, takeTurn } from './take-turn.ts'

const TWO_A_MINUTE = { limit: 2, seconds: 60 }

test('lets through as many as the limit, then says how long to wait', async () => {
  expect(await takeTurn('test-limit', '10.0.0.1', TWO_A_MINUTE)).toBeNull()
  expect(await takeTurn('test-limit', '10.0.0.1', TWO_A_MINUTE)).toBeNull()
  const wait = await takeTurn('test-limit', '10.0.0.1', TWO_A_MINUTE)
  expect(wait).toBeGreaterThan(0)
  expect(wait).toBeLessThanOrEqual(60)
})

test('one visitor’s limit is not another’s, nor one name’s another’s', async () => {
  const one = { limit: 1, seconds: 60 }
  await takeTurn('test-apart', '10.0.0.1', one)
  expect(await takeTurn('test-apart', '10.0.0.1', one)).not.toBeNull()
  expect(await takeTurn('test-apart', '10.0.0.2', one)).toBeNull()
  expect(await takeTurn('test-apart-too', '10.0.0.1', one)).toBeNull()
})

test('a turn that is given back can be taken again', async () => {
  await takeTurn('test-back', '10.0.0.1', TWO_A_MINUTE)
  await takeTurn('test-back', '10.0.0.1', TWO_A_MINUTE)
  await giveBackTurn('test-back', '10.0.0.1', TWO_A_MINUTE)
  expect(await takeTurn('test-back', '10.0.0.1', TWO_A_MINUTE)).toBeNull()
  expect(await takeTurn('test-back', '10.0.0.1', TWO_A_MINUTE)).not.toBeNull()
})
