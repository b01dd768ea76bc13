'use client'

import { X } from 'lucide-react'
import { Dialog as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button.tsx'
import { cn } from './class-names.ts'

export const Sheet = Primitive.Root
export const SheetTrigger = Primitive.Trigger
export const SheetClose = Primitive.Close

const SIDES = {
  right:
    'inset-y-0 right-0 w-full max-w-105 border-l data-[state=open]:animate-slide-from-right data-[state=closed]:animate-slide-to-right',
  left: 'inset-y-0 left-0 w-[85vw] max-w-90 border-r data-[state=open]:animate-slide-from-left data-[state=closed]:animate-slide-to-left',
  bottom:
    'inset-x-0 bottom-0 max-h-[85vh] rounded-t-card border-t data-[state=open]:animate-slide-from-bottom data-[state=closed]:animate-slide-to-bottom',
}

type SheetContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  side?: keyof typeof SIDES
  title: ReactNode
  titleHidden?: boolean
  /** Stays in view below what scrolls. */
  footer?: ReactNode
}

/** A panel that slides in from an edge and shows where it came from. */
export function SheetContent({
  side = 'right',
  title,
  titleHidden,
  footer,
  className,
  children,
  ...props
}: SheetContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-50 bg-black/45 data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
      <Primitive.Content
        aria-describedby={undefined}
        className={cn('fixed z-50 flex flex-col border-line bg-surface shadow-float', SIDES[side], className)}
        {...props}
      >
        <div className="flex shrink-0 items-center justify-between gap-4 py-3 pr-3 pl-5">
          <Primitive.Title className={titleHidden ? 'sr-only' : 'font-semibold text-18'}>{title}</Primitive.Title>
          <Primitive.Close asChild>
            <Button variant="ghost" size="icon" aria-label="Close" title="Close" className="ml-auto">
              <X aria-hidden size={20} strokeWidth={1.5} />
            </Button>
          </Primitive.Close>
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 pb-5">{children}</div>
        {footer ? <div className="shrink-0 border-line border-t p-5">{footer}</div> : null}
      </Primitive.Content>
    </Primitive.Portal>
  )
}
