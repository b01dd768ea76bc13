import { expect, test } from 'vitest'
import { consoleEventWords } from './console-event-words.ts'

test.each<[string, Record<string, string>, string]>([
  ['tenant.created', { origin: 'new' }, 'opened the store'],
  ['tenant.created', {}, 'opened the store'],
  ['tenant.created', { origin: 'clone' }, 'opened the store as a copy'],
  ['tenant.renamed', { from: 'old', to: 'new' }, 'renamed the store from old to new'],
  ['tenant.domain.verified', { host: 'shop.example.com' }, 'verified shop.example.com'],
  ['fleet.migration.started', { canary: '5' }, 'asked to migrate all stores, 5 first'],
  ['fleet.migration.started', {}, 'asked to migrate all stores'],
  ['tenant.of.tomorrow', {}, 'tenant.of.tomorrow'],
])('%s with %o reads "%s"', (action, detail, words) => {
  expect(consoleEventWords({ action, detail })).toBe(words)
})
