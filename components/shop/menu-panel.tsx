import type { ReactNode } from 'react'
import { ClosingDetails } from './closing-details.tsx'

/** Entries below an entry of the head's menu. */
export function MenuPanel({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <ClosingDetails name="menu" className="group relative">
      <summary className="flex min-h-9 list-none items-center gap-1 text-14 underline-offset-4 hover:underline [&::-webkit-details-marker]:hidden">
        {label}
      </summary>
      <div className="absolute top-full left-0 z-50 mt-2 max-h-[70vh] w-60 overflow-y-auto rounded-card border border-line bg-surface py-2 shadow-float">
        {children}
      </div>
    </ClosingDetails>
  )
}
