import type { KeyboardEvent } from 'react'

/** Enter in a field saves a form elsewhere; in an editor of rows it would send one half written. */
export function keepEnter(event: KeyboardEvent): void {
  if (event.key === 'Enter' && event.target instanceof HTMLInputElement) event.preventDefault()
}
