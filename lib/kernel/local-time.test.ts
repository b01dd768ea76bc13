import { describe, expect, it } from 'vitest'
import { fromLocalTime, toLocalTime } from './local-time.ts'

describe('local time', () => {
  it.each([
    ['2026-11-21T15:30', 'Europe/Berlin', '2026-11-21T14:30:00.000Z'],
    ['2026-07-01T00:00', 'America/New_York', '2026-07-01T04:00:00.000Z'],
    ['2026-03-29T03:30', 'Europe/Berlin', '2026-03-29T01:30:00.000Z'],
    ['2026-01-01T00:15', 'Asia/Kathmandu', '2025-12-31T18:30:00.000Z'],
    ['2026-11-21T15:30', 'UTC', '2026-11-21T15:30:00.000Z'],
  ])('%s in %s is %s, there and back', (local, timeZone, utc) => {
    const moment = fromLocalTime(local, timeZone)
    expect(moment?.toISOString()).toBe(utc)
    expect(moment && toLocalTime(moment, timeZone)).toBe(local)
  })

  it('knows what is no date', () => {
    expect(fromLocalTime('2026-13-40T99:99', 'UTC')).toBeNull()
  })
})
