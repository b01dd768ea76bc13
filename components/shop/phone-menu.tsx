'use client'

import { Menu, X } from 'lucide-react'
import { usePathname } from 'next/navigation'
import { type ReactNode, useEffect, useRef } from 'react'

/** Navigation folded away on phones. Opens without any script; with one it closes again after a choice. */
export function PhoneMenu({ children }: { children: ReactNode }) {
  const pathname = usePathname()
  const menu = useRef<HTMLDetailsElement>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another page is the reason to close
  useEffect(() => {
    if (menu.current) menu.current.open = false
  }, [pathname])
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || !menu.current?.open) return
      menu.current.open = false
      menu.current.querySelector('summary')?.focus()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
  return (
    <details ref={menu} className="group -ml-2.5 md:hidden">
      <summary
        aria-label="Menu"
        title="Menu"
        className="flex size-10 list-none items-center justify-center rounded-control hover:bg-sunken [&::-webkit-details-marker]:hidden"
      >
        <Menu aria-hidden size={20} strokeWidth={1.5} className="group-open:hidden" />
        <X aria-hidden size={20} strokeWidth={1.5} className="hidden group-open:block" />
      </summary>
      <div className="absolute inset-x-0 top-full border-line border-y bg-bg px-4 py-5 shadow-float">{children}</div>
    </details>
  )
}
