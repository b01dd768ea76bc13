'use client'

import { Toaster as Sonner } from 'sonner'

/** Where toasts appear; `toast` itself comes from sonner. */
export function Toaster() {
  return (
    <Sonner
      theme="system"
      position="bottom-center"
      duration={6000}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-full items-center gap-3 rounded-card font-sans border border-line bg-surface px-4 py-3 text-14 text-text shadow-float sm:w-92',
          title: 'font-medium',
          description: 'text-13 text-muted',
          content: 'min-w-0 flex-1',
          icon: 'shrink-0',
          actionButton:
            'shrink-0 cursor-pointer rounded-control px-2 py-1 font-medium text-accent-text underline underline-offset-4 hover:bg-sunken',
          cancelButton: 'shrink-0 cursor-pointer rounded-control px-2 py-1 text-muted hover:bg-sunken',
        },
      }}
    />
  )
}
