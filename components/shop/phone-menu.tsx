'use client'

import type { ReactNode } from 'react'
import { useClosingDetails } from './use-closing-details.ts'

/** Navigation folded away on phones. */
export function PhoneMenu({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  const details = useClosingDetails()
  return (
    <details ref={details} className="group -ml-2.5 md:hidden">
      <summary
        aria-label="Menu"
        title="Menu"
        className="flex size-10 list-none items-center justify-center rounded-control hover:bg-sunken [&::-webkit-details-marker]:hidden"
      >
        {icon}
      </summary>
      <div className="absolute inset-x-0 top-full border-line border-y bg-bg px-4 py-5 shadow-float">{children}</div>
    </details>
  )
}
