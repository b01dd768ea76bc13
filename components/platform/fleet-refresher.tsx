'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

const EVERY_MS = 2_000

/** Keeps the page current while something runs, and only while somebody can see it. */
export function FleetRefresher({ isAtWork }: { isAtWork: boolean }) {
  const router = useRouter()
  useEffect(() => {
    if (!isAtWork) return
    const refresh = () => {
      if (document.visibilityState === 'visible') router.refresh()
    }
    const timer = setInterval(refresh, EVERY_MS)
    document.addEventListener('visibilitychange', refresh)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', refresh)
    }
  }, [isAtWork, router])
  return null
}
