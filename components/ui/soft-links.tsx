'use client'

import { useRouter } from 'next/navigation'
import { useEffect } from 'react'

/** So long a pointer rests on a link of which somebody thinks, ms. */
const INTEREST_MS = 80

/** Pages of one visitor are made when they are asked for, and not before. */
const OWN = /^\/(account|admin|cart|checkout|orders|search)\b/

/**
 * Follows every `Link` and every form with `data-soft` on the page without loading a whole page, and fetches a page that
 * everybody sees when a pointer rests on its link. One listener for all: `next/link` would make each link a component that
 * the browser runs, on a list of products a hundred of them.
 */
export function SoftLinks() {
  const router = useRouter()
  useEffect(() => {
    const stop = new AbortController()
    const { signal } = stop
    let interest: ReturnType<typeof setTimeout> | undefined
    const prefetch = (event: Event) => {
      const link = softLink(event)
      clearTimeout(interest)
      if (!link || OWN.test(link.pathname)) return
      interest = setTimeout(() => router.prefetch(pathOf(link)), event.type === 'touchstart' ? 0 : INTEREST_MS)
    }
    const follow = (event: MouseEvent) => {
      const link = softLink(event)
      if (!link || link.target || event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      router.push(pathOf(link), { scroll: link.dataset.soft !== 'stay' })
    }
    const send = (event: SubmitEvent) => {
      const form = event.target
      if (!(form instanceof HTMLFormElement) || form.dataset.soft === undefined || event.defaultPrevented) return
      event.preventDefault()
      const sent = [...new FormData(form)].flatMap(([name, value]) =>
        typeof value === 'string' ? [[name, value]] : [],
      )
      router.push(`${new URL(form.action).pathname}?${new URLSearchParams(sent)}`)
    }
    // On the window: what React's own listeners, which sit at the document, have prevented is known here.
    window.addEventListener('click', follow, { signal })
    window.addEventListener('submit', send, { signal })
    window.addEventListener('mouseover', prefetch, { signal })
    window.addEventListener('touchstart', prefetch, { signal, passive: true })
    return () => {
      clearTimeout(interest)
      stop.abort()
    }
  }, [router])
  return null
}

function softLink({ target }: Event): HTMLAnchorElement | null {
  return target instanceof Element ? target.closest<HTMLAnchorElement>('a[data-soft]') : null
}

function pathOf({ pathname, search, hash }: HTMLAnchorElement): string {
  return pathname + search + hash
}
