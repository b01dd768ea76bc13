'use client'

import { useSyncExternalStore } from 'react'

const never = () => () => {}

/** False on the server and while the page comes alive, then true: for what makes sense with JavaScript only. */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
