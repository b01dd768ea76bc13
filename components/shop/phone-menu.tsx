import type { ReactNode } from 'react'
import { Menu, X } from '../ui/icons.tsx'
import { ClosingDetails } from './closing-details.tsx'

/** Navigation folded away on phones. */
export function PhoneMenu({ children }: { children: ReactNode }) {
  return (
    <ClosingDetails className="group -ml-2.5 md:hidden">
      <summary
        aria-label="Menu"
        title="Menu"
        className="flex size-10 list-none items-center justify-center rounded-control hover:bg-sunken [&::-webkit-details-marker]:hidden"
      >
        <Menu size={20} className="group-open:hidden" />
        <X size={20} className="hidden group-open:block" />
      </summary>
      <div className="absolute inset-x-0 top-full border-line border-y bg-bg px-4 py-5 shadow-float">{children}</div>
    </ClosingDetails>
  )
}
