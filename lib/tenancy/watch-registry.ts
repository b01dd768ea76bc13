import { listenTo } from '#lib/db/listen-to.ts'
import { parseRegistryChange, REGISTRY_CHANNEL, type RegistryChange } from './announce-registry-change.ts'
import { forgetTenants } from './resolve-tenant.ts'

type Listener = (change: RegistryChange) => void

/**
 * Keeps this process's knowledge of stores fresh: a store made, suspended or changed by any process is noticed within
 * milliseconds. While the connection is away nothing is remembered for longer than the cache's own time.
 * @param onChange told of every change, after it was forgotten
 * @returns stops watching
 */
export function watchRegistry(onChange: Listener = () => {}): () => Promise<void> {
  return listenTo([REGISTRY_CHANNEL], {
    name: 'souk registry',
    onListening: forgetTenants,
    onPayload: (payload) => {
      forgetTenants()
      const change = parseRegistryChange(payload)
      if (change) onChange(change)
    },
  })
}
