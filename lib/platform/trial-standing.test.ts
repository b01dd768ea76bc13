import { expect, test } from 'vitest'
import { trialStanding } from './trial-standing.ts'

const at = (text: string) => new Date(`${text}Z`)
const paidUntil = at('2026-03-01T00:00:00')

test('a store without a date never runs out', () => {
  const now = at('2099-01-01T00:00:00')
  expect(trialStanding({ onTrial: true, paidUntil: null }, now).standing).toBe('trial')
  expect(trialStanding({ onTrial: false, paidUntil: null }, now).standing).toBe('paid')
})

test('a store whose time has run out is warned for seven days and then read-only, on trial or not', () => {
  for (const onTrial of [true, false]) {
    const standing = (now: string) => trialStanding({ onTrial, paidUntil }, at(now)).standing
    expect(standing('2026-02-28T23:59:59')).toBe(onTrial ? 'trial' : 'paid')
    expect(standing('2026-03-01T00:00:00')).toBe('warned')
    expect(standing('2026-03-07T23:59:59')).toBe('warned')
    expect(standing('2026-03-08T00:00:00')).toBe('read-only')
  }
})
