'use client'

import { useSyncExternalStore } from 'react'

/** What belongs to one visitor on a page that is the same for all: fetched by the browser, never part of the page. */
export type ShopSession = {
  cart: { count: number }
  customer: { name: string } | null
  /** Ids of products. */
  wishlist: string[]
  /** Why nothing can be ordered at the moment, in words for the shopper. */
  notice: string | null
}

const NOTHING_KNOWN: ShopSession = { cart: { count: 0 }, customer: null, wishlist: [], notice: null }

let current: ShopSession | null = null
const listeners = new Set<() => void>()

function publish(session: ShopSession): void {
  current = session
  for (const listener of listeners) listener()
}

/** Asks the store anew; keeps what is known when it does not answer. */
export async function refreshShopSession(): Promise<void> {
  try {
    const response = await fetch('/api/session', { headers: { accept: 'application/json' } })
    if (response.ok) publish((await response.json()) as ShopSession)
  } catch {
    // The badge is a convenience: without an answer the page stays as it is.
  }
}

/** Shows a count that an action has just answered with. */
export function showCartCount(count: number): void {
  publish({ ...NOTHING_KNOWN, ...current, cart: { count } })
}

/** Shows a wishlist before the store has answered, or as it answered. */
export function showWishlist(wishlist: string[]): void {
  publish({ ...NOTHING_KNOWN, ...current, wishlist })
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** null until the store has answered, and while the server renders. */
export function useShopSession(): ShopSession | null {
  return useSyncExternalStore(
    subscribe,
    () => current,
    () => null,
  )
}
