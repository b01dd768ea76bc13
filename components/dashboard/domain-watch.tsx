'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 5_000

/** Keeps the page current while a domain waits for the DNS, and only while somebody can see it. */
export function DomainWatch({ isWaiting }: { isWaiting: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isWaiting) return
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') router.refresh()
    }, EVERY_MS)
    return () => clearInterval(timer)
  }, [isWaiting, router])
  return null
}
