import { expect, test } from 'vitest'
import { API_SCOPES } from '#lib/api/schema.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { mayGiveRole } from '#lib/auth/permissions.ts'
import { SCOPE_GROUPS, scopesAt, scopesInWords } from './scope-words.ts'

const offered = SCOPE_GROUPS.flatMap((group) => scopesAt(group, 'write'))

test('the form offers every permission that an endpoint of the API asks for, each once', () => {
  const asked = new Set(STORE_ENDPOINTS.flatMap(({ access }) => access.filter((one) => one.includes(':'))))
  expect([...asked].filter((one) => !offered.includes(one as never))).toEqual([])
  expect(new Set(offered).size).toBe(offered.length)
})

test('a key with all that the form gives can make staff and no owner; without the figures of the first page not even staff', () => {
  const actor = (scopes: readonly string[]) => ({ kind: 'api-key', id: 'x', scopes: new Set(scopes) }) as const
  expect([mayGiveRole(actor(offered), 'staff'), mayGiveRole(actor(offered), 'owner')]).toEqual([true, false])
  expect(mayGiveRole(actor(offered.filter((one) => one !== 'home:read')), 'staff')).toBe(false)
  expect(mayGiveRole(actor(API_SCOPES), 'owner')).toBe(false)
})

test('no key can be given the right to make keys', () => {
  expect(API_SCOPES.filter((scope) => scope.startsWith('api:'))).toEqual([])
})

test('whoever may change something may see it, and the words say both', () => {
  expect(scopesInWords(['products:read', 'products:write', 'orders:read', 'mail:read'])).toEqual([
    'Products: see and change',
    'Orders: see',
    'mail:read',
  ])
})
