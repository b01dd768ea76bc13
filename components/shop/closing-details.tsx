'use client'

import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

type ClosingDetailsProps = {
  /** Of several with the same name one is open. */
  name?: string
  className: string
  /** The summary, and what it opens. */
  children: ReactNode
}

/**
 * A `<details>` that opens without any script, and with one closes after a choice (also one that leads to the same page
 * with another query), on Escape and on a press elsewhere.
 */
export function ClosingDetails({ name, className, children }: ClosingDetailsProps) {
  const pathname = usePathname()
  const details = useRef<HTMLDetailsElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to close
  useEffect(() => {
    if (details.current) details.current.open = false
  }, [pathname])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !details.current?.open) return
      details.current.open = false
      details.current.querySelector('summary')?.focus()
    }
    const onSubmit = (event: SubmitEvent) => {
      if (details.current?.contains(event.target as Node)) details.current.open = false
    }
    const onPress = (event: PointerEvent) => {
      if (details.current?.open && !details.current.contains(event.target as Node)) details.current.open = false
    }
    document.addEventListener('keydown', onKey)
    document.addEventListener('submit', onSubmit)
    document.addEventListener('pointerdown', onPress)
    return () => {
      document.removeEventListener('keydown', onKey)
      document.removeEventListener('submit', onSubmit)
      document.removeEventListener('pointerdown', onPress)
    }
  }, [])
  return (
    <details ref={details} name={name} className={className}>
      {children}
    </details>
  )
}
