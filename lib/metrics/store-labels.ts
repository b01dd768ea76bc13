import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Stores beyond the limit, together. No store can be called so, nor `none` or `registry`: the slugs are reserved. */
const OTHERS = 'other'
const NO_STORE = 'none'

export type StoreLabels = {
  /** A store is visited: from now on it is told apart, while there is room. */
  claim(slug: string): void
  /** @returns what stands for this store: its slug, or `other`; `none` without a store */
  of(slug: string | undefined): string
}

/**
 * Each label value is a time series kept for ever by whoever scrapes, so only so many stores are told apart: the first
 * that are visited. Background work claims nothing, or the oldest stores would take all places at the start.
 */
export function makeStoreLabels(limit: number): StoreLabels {
  const claimed = new Set<string>(['registry'])
  return {
    claim: (slug) => {
      if (claimed.size <= limit) claimed.add(slug)
    },
    of: (slug) => {
      if (slug === undefined) return NO_STORE
      return claimed.has(slug) ? slug : OTHERS
    },
  }
}

/** Those of this process, as many as METRICS_STORES allows. */
export function storeLabels(): StoreLabels {
  return processSingleton('store-labels', () => makeStoreLabels(env().METRICS_STORES))
}
