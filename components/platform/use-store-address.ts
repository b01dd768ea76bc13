'use client'

import { useEffect, useState } from 'react'

/** What is known about an address that someone is typing. */
export type StoreAddress =
  | { state: 'empty' | 'free' }
  /** Too short to ask about, or asked and not yet answered. */
  | { state: 'waiting' }
  | { state: 'refused'; reason: string }
  /** The question got no answer; the form itself will tell. */
  | { state: 'unknown' }

const WHEN_TYPING_RESTS_MS = 250
/** Shorter ones are still being typed; telling so in red would only disturb. */
const WORTH_ASKING = 3

/** Asks the market whether a store could be opened at `slug`, as it is typed. The last question is the one answered. */
export function useStoreAddress(slug: string): StoreAddress {
  const [answer, setAnswer] = useState<{ slug: string; address: StoreAddress } | null>(null)

  useEffect(() => {
    if (slug.length < WORTH_ASKING) return
    const abort = new AbortController()
    const timer = setTimeout(async () => {
      const address = await ask(slug, abort.signal)
      if (!abort.signal.aborted) setAnswer({ slug, address })
    }, WHEN_TYPING_RESTS_MS)
    return () => {
      clearTimeout(timer)
      abort.abort()
    }
  }, [slug])

  if (slug === '') return { state: 'empty' }
  return answer?.slug === slug ? answer.address : { state: 'waiting' }
}

async function ask(slug: string, signal: AbortSignal): Promise<StoreAddress> {
  try {
    const response = await fetch(`/api/store-address?value=${encodeURIComponent(slug)}`, { signal })
    if (!response.ok) return { state: 'unknown' }
    const answer = (await response.json()) as { available: boolean; reason: string | null }
    if (answer.available) return { state: 'free' }
    return { state: 'refused', reason: answer.reason ?? 'This address cannot be used.' }
  } catch {
    return { state: 'unknown' }
  }
}
