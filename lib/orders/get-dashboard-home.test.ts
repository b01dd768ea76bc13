import { expect, test } from 'vitest'
import { figuresOf } from './get-dashboard-home.ts'

test('the average is over all days, rounded to a whole minor unit', () => {
  const days = [
    { day: '2026-11-19', salesMinor: 1001, orders: 1 },
    { day: '2026-11-20', salesMinor: 0, orders: 0 },
    { day: '2026-11-21', salesMinor: 1000, orders: 1 },
  ]
  expect(figuresOf(days)).toEqual({
    todaySalesMinor: 1000,
    todayOrders: 1,
    yesterdaySalesMinor: 0,
    averageOrderMinor: 1001,
  })
})

test('a store without orders has an average of nothing, not of NaN', () => {
  expect(figuresOf([{ day: '2026-11-21', salesMinor: 0, orders: 0 }]).averageOrderMinor).toBe(0)
  expect(figuresOf([]).todaySalesMinor).toBe(0)
})
