'use client'

import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { Button } from './button.tsx'
import { classList } from './class-list.ts'
import { X } from './icons.tsx'

const SIDES = {
  right: 'inset-y-0 right-0 left-auto w-full max-w-105 border-l translate-x-full starting:open:translate-x-full',
  left: 'inset-y-0 right-auto left-0 w-[85vw] max-w-90 border-r -translate-x-full starting:open:-translate-x-full',
  bottom:
    'inset-x-0 top-auto bottom-0 w-full max-w-none rounded-t-card border-t translate-y-full starting:open:translate-y-full',
}

type SheetProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  side?: keyof typeof SIDES
  title: ReactNode
  /** Stays in view below what scrolls. */
  footer?: ReactNode
  className?: string
  children: ReactNode
}

/**
 * A panel that slides in from an edge and shows where it came from. The browser's own modal dialog: what lies below is
 * inert and does not scroll, Escape and a press beside it close it, and the focus goes back to where it was.
 */
export function Sheet({ open, onOpenChange, side = 'right', title, footer, className, children }: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  // Nothing is made before it is asked for; what was made stays while the panel slides away.
  const [wasOpen, setWasOpen] = useState(open)
  if (open && !wasOpen) setWasOpen(true)
  useEffect(() => {
    const element = dialog.current
    if (open && !element?.open) element?.showModal()
    if (!open && element?.open) element.close()
  }, [open])
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the key for it is Escape, which the dialog knows itself
    <dialog
      ref={dialog}
      data-sheet
      aria-labelledby={titleId}
      onClose={() => onOpenChange(false)}
      onClick={(event) => {
        // What is inside fills the panel: a press on the element itself was beside it.
        if (event.target === event.currentTarget) onOpenChange(false)
      }}
      className={classList(
        'fixed z-50 flex-col border-line bg-surface text-text shadow-float transition-[translate,display,overlay] transition-discrete duration-200 ease-out open:flex open:translate-none',
        'backdrop:bg-black/45 backdrop:opacity-0 backdrop:transition-[opacity,display,overlay] backdrop:transition-discrete backdrop:duration-200 open:backdrop:opacity-100 starting:open:backdrop:opacity-0',
        side === 'bottom' ? 'h-auto max-h-[85vh]' : 'h-dvh max-h-none',
        SIDES[side],
        className,
      )}
    >
      <div className="flex shrink-0 items-center justify-between gap-4 py-3 pr-3 pl-5">
        <h2 id={titleId} className="font-semibold text-18">
          {title}
        </h2>
        <Button
          variant="ghost"
          size="icon"
          aria-label="Close"
          title="Close"
          className="ml-auto"
          onClick={() => onOpenChange(false)}
        >
          <X size={20} />
        </Button>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{wasOpen ? children : null}</div>
      {footer && wasOpen ? <div className="shrink-0 border-line border-t p-5">{footer}</div> : null}
    </dialog>
  )
}
