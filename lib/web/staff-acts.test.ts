import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { defineStoreAction } from './define-store-action.ts'
import type { defineStoreRoute } from './define-store-route.ts'

const ROOT = new URL('../..', import.meta.url).pathname
const sources = globSync('app/**/*.ts', { cwd: ROOT }).map((file) => ({
  file,
  text: readFileSync(`${ROOT}${file}`, 'utf8'),
}))

/** Each action or route that staff may call, as it is written. */
const staffActs = sources.flatMap(({ file, text }) =>
  [...text.matchAll(/(\w+) = defineStore(?:Action|Route)\(\{\n([\s\S]*?)\n\}\)/g)]
    .filter(([, , body = '']) => /permission: '\w+:\w+'/.test(body))
    .map(([, name, body = '']) => ({ name: `${file} ${name}`, isAudited: /^ {2}audit[:(]/m.test(body) })),
)

test('whatever staff do through an action or a route is written into the audit log', () => {
  expect(staffActs.length).toBeGreaterThan(15)
  expect(staffActs.filter(({ isAudited }) => !isAudited)).toEqual([])
})

test('the dashboard has no action that asks for no permission, but signing in and out and a new password', () => {
  const actions = sources
    .filter(({ file, text }) => file.startsWith('app/store/[tenant]/admin/') && text.startsWith("'use server'"))
    .flatMap(({ text }) => [...text.matchAll(/^export (?:async )?(?:const|function) (\w+)( = defineStoreAction\()?/gm)])
  const bare = actions.filter(([, , defined]) => defined === undefined).map(([, name]) => name)
  const open = sources
    .filter(({ file }) => file.startsWith('app/store/[tenant]/admin/'))
    .flatMap(({ text }) => [...text.matchAll(/(\w+) = defineStoreAction\(\{\n {2}permission: 'public'/g)])
    .map(([, name = '']) => name)
  expect([bare, open.toSorted((a, b) => a.localeCompare(b))]).toEqual([
    [],
    ['forgotPasswordAction', 'newPasswordAction', 'signInAction', 'signOutAction'],
  ])
})

type ActionOf = Parameters<typeof defineStoreAction>[0]
type RouteOf = Parameters<typeof defineStoreRoute>[0]

test('one that leaves the log out does not compile', () => {
  const run = () => Promise.reject(new Error('never called'))
  // @ts-expect-error staff act without an audit
  const action: ActionOf = { permission: 'orders:write', input: undefined as never, run }
  // @ts-expect-error staff act without an audit
  const route: RouteOf = { permission: 'orders:write', run }
  expect([action.permission, route.permission]).toEqual(['orders:write', 'orders:write'])
})
