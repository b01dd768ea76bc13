import { expect, test } from 'vitest'
import { activityWords } from '#components/dashboard/activity-words.ts'
import { STORE_ACTS } from '#lib/tenancy/store-act.ts'
import { consoleEventWords } from './console-event-words.ts'

test('every act of a store has words, for its merchant and for operators', () => {
  for (const action of STORE_ACTS) {
    expect(activityWords({ action, detail: {} })).not.toBe(action)
    expect(consoleEventWords({ action, detail: {} })).not.toBe(action)
  }
})

test('operators read more than merchants where it concerns them, and the same otherwise', () => {
  const renamed = { action: 'tenant.renamed', detail: { from: 'a', to: 'b' } }
  expect([activityWords(renamed), consoleEventWords(renamed)]).toEqual([
    'moved the store from a to b',
    'renamed the store from a to b',
  ])
  const changed = { action: 'product.updated', detail: { subject: 'Mug' } }
  expect(consoleEventWords(changed)).toBe(activityWords(changed))
  expect(consoleEventWords({ action: 'unheard.of', detail: {} })).toBe('unheard.of')
})
