'use client'

import { lazy, Suspense, useEffect, useState } from 'react'
import { onToast, type ShopToast } from './show-toast.ts'

/** Comes with the first toast: most visits never see one. */
const ToastOutlet = lazy(() => import('./toast-outlet.tsx').then((module) => ({ default: module.ToastOutlet })))

/** Where the shop's toasts appear. */
export function ShopToasts() {
  const [latest, setLatest] = useState<ShopToast>()
  useEffect(() => onToast(setLatest), [])
  return latest ? (
    <Suspense>
      <ToastOutlet latest={latest} />
    </Suspense>
  ) : null
}
