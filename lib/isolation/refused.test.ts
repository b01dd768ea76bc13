import { expect, test } from 'vitest'
import { DENIED, isRefusal, isRefused, NO_SUCH_ROLE } from './refused.ts'

const denied = Object.assign(new Error('permission denied'), { code: DENIED })
const isDenied = (error: unknown) => isRefusal(error, [DENIED])

test('only the expected refusal counts as one', async () => {
  expect(await isRefused(() => Promise.reject(denied), isDenied)).toBe(true)
  expect(await isRefused(() => Promise.resolve('rows'), isDenied)).toBe(false)
  for (const other of [new Error('no connection'), Object.assign(new Error('no table'), { code: '42P01' })]) {
    await expect(isRefused(() => Promise.reject(other), isDenied)).rejects.toBe(other)
  }
})

test('what PostgreSQL said is found inside of what Prisma throws, and nothing else is taken for it', () => {
  const wrapped = { code: 'P2010', meta: { driverAdapterError: { cause: { originalCode: DENIED } } } }
  expect(isRefusal(wrapped, [DENIED])).toBe(true)
  expect(isRefusal(wrapped, [NO_SUCH_ROLE])).toBe(false)
  expect(isRefusal(new Error('permission denied 42501'), [DENIED])).toBe(false)
})
