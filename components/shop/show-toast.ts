'use client'

/** One sentence about what happened, and perhaps the way back. */
export type ShopToast = { text: string; action?: { label: string; onClick: () => void } }

let show: ((toast: ShopToast) => void) | undefined

/** Shows a toast where `ShopToasts` stands; without it nothing happens. */
export function showToast(toast: ShopToast): void {
  show?.(toast)
}

/** Says who shows toasts from now on; answers with how to stop. */
export function onToast(listener: (toast: ShopToast) => void): () => void {
  show = listener
  return () => {
    if (show === listener) show = undefined
  }
}
