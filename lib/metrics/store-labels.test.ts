import { expect, test } from 'vitest'
import { makeStoreLabels } from './store-labels.ts'

test('the first stores that are visited are told apart, all others are one', () => {
  const labels = makeStoreLabels(2)
  for (const slug of ['a', 'b', 'a', 'c']) labels.claim(slug)
  expect(['a', 'b', 'c', 'd'].map((slug) => labels.of(slug))).toEqual(['a', 'b', 'other', 'other'])
})

test('asking for a label takes no place', () => {
  const labels = makeStoreLabels(1)
  labels.of('asked')
  labels.claim('visited')
  expect([labels.of('asked'), labels.of('visited')]).toEqual(['other', 'visited'])
})

test('the registry and requests without a store are told apart without taking a place', () => {
  const labels = makeStoreLabels(0)
  labels.claim('a')
  expect([labels.of('registry'), labels.of(undefined), labels.of('a')]).toEqual(['registry', 'none', 'other'])
})
