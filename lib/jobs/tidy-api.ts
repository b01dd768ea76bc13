import { sweepStore } from '#lib/tenancy/sweep-store.ts'
import { inOpenStores } from './in-open-stores.ts'

/** Removes ended sessions and old answers of the API in every open store; `sweepRegistry` does it for the market's. */
export function tidyApi(): Promise<void> {
  return inOpenStores('what the API kept for a time could not be removed; it is tried again in an hour', sweepStore)
}
