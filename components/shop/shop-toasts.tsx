'use client'

import dynamic from 'next/dynamic'
import { useEffect, useState } from 'react'
import { onToast, type ShopToast } from './show-toast.ts'

/** Comes with the first toast: most visits never see one. */
const ToastOutlet = dynamic(() => import('./toast-outlet.tsx').then((module) => module.ToastOutlet), { ssr: false })

/** Where the shop's toasts appear. */
export function ShopToasts() {
  const [latest, setLatest] = useState<ShopToast>()
  useEffect(() => onToast(setLatest), [])
  return latest ? <ToastOutlet latest={latest} /> : null
}
