import { expect, test } from 'vitest'
import { changeOf } from './change-of.ts'
import { areaPath, linePath } from './chart-path.ts'
import { homeFigures } from './home-figures.ts'

test('a line runs from the left bottom corner to the highest value', () => {
  expect(linePath([0, 5, 10], { width: 20, height: 10 })).toBe('M0 10L10 5L20 0')
})

test('a line of zeros lies on the bottom and divides by nothing', () => {
  expect(linePath([0, 0], { width: 20, height: 10 })).toBe('M0 10L20 10')
  expect(areaPath([], { width: 20, height: 10 })).toBe('')
})

test('a change needs something to compare with', () => {
  expect(changeOf(5, 0)).toBeNull()
  expect(changeOf(150, 100)).toEqual({ direction: 'up', percent: 50 })
  expect(changeOf(50, 100)).toEqual({ direction: 'down', percent: 50 })
  expect(changeOf(100, 100)).toEqual({ direction: 'same', percent: 0 })
})

test('figures compare today with yesterday and this week with the one before', () => {
  const salesByDay = Array.from({ length: 14 }, (_, day) => ({
    day: `2026-11-${String(day + 8).padStart(2, '0')}`,
    salesMinor: day < 7 ? 100 : 200,
    orders: day < 7 ? 1 : 2,
  }))
  const figures = homeFigures({ salesByDay })
  expect(figures.today).toMatchObject({ value: 200, before: 200 })
  expect(figures.orders).toMatchObject({ value: 2, before: 2 })
  expect(figures.week).toMatchObject({ value: 1400, before: 700 })
  expect(figures.average).toMatchObject({ value: 100, before: 100 })
})

test('a day without orders has no average to divide by', () => {
  expect(homeFigures({ salesByDay: [{ day: '2026-11-21', salesMinor: 0, orders: 0 }] }).average.value).toBe(0)
})
