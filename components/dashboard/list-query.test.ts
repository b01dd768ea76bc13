import { expect, test } from 'vitest'
import { listAddress } from './list-address.ts'
import { listQuery } from './list-query.ts'

const STATUSES = ['open', 'fulfilled'] as const

test('reads what the address asks for', () => {
  expect(listQuery({ q: ' mug ', status: 'open', page: '3' }, STATUSES)).toEqual({ q: 'mug', status: 'open', page: 3 })
})

test.each([{}, { page: '-1' }, { page: 'x' }, { page: '1.5' }, { page: '1e9' }, { status: 'gone', page: '0' }])(
  'falls back where the address makes no sense: %j',
  (params) => {
    expect(listQuery(params, STATUSES)).toEqual({ q: '', status: undefined, page: 1 })
  },
)

test('takes the first of several values', () => {
  expect(listQuery({ q: ['a', 'b'] }, STATUSES).q).toBe('a')
})

test('an address leaves out what is not narrowed', () => {
  expect(listAddress('/admin/orders', {})).toBe('/admin/orders')
  expect(listAddress('/admin/orders', { q: 'a b', status: 'open', page: 2 })).toBe(
    '/admin/orders?q=a+b&status=open&page=2',
  )
  expect(listAddress('/admin/orders', { page: 1 })).toBe('/admin/orders')
})
