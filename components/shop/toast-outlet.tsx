'use client'

import { useEffect, useRef } from 'react'
import { toast } from 'sonner'
import { Toaster } from '../ui/toaster.tsx'
import type { ShopToast } from './show-toast.ts'

/** Toasts are shown from here, once the place for them is there. */
export function ToastOutlet({ latest }: { latest: ShopToast }) {
  const told = useRef<ShopToast>(undefined)
  useEffect(() => {
    if (told.current === latest) return
    told.current = latest
    toast(latest.text, { action: latest.action })
  }, [latest])
  return <Toaster />
}
