'use client'

import { Dialog as Primitive } from 'radix-ui'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from './button.tsx'
import { cn } from './class-names.ts'
import { X } from './icons.tsx'

export const Dialog = Primitive.Root
export const DialogTrigger = Primitive.Trigger
export const DialogClose = Primitive.Close

type DialogContentProps = Omit<ComponentProps<typeof Primitive.Content>, 'title'> & {
  title: ReactNode
  description?: ReactNode
}

/** Focus goes in and stays in; Escape and a click beside it close it. */
export function DialogContent({ title, description, className, children, ...props }: DialogContentProps) {
  return (
    <Primitive.Portal>
      <Primitive.Overlay className="fixed inset-0 z-50 bg-black/45 data-[state=closed]:animate-fade-out data-[state=open]:animate-fade-in" />
      <Primitive.Content
        {...(description ? {} : { 'aria-describedby': undefined })}
        className={cn(
          'fixed inset-x-4 top-[12vh] z-50 mx-auto max-h-[80vh] max-w-120 scroll-pb-20 overflow-y-auto rounded-card border border-line bg-surface p-6 shadow-float data-[state=closed]:animate-fade-out data-[state=open]:animate-rise-in',
          className,
        )}
        {...props}
      >
        <Primitive.Title className="pr-10 font-semibold text-18">{title}</Primitive.Title>
        {description ? (
          <Primitive.Description className="mt-1.5 text-14 text-muted">{description}</Primitive.Description>
        ) : null}
        <div className="mt-5">{children}</div>
        <Primitive.Close asChild>
          <Button variant="ghost" size="icon" aria-label="Close" title="Close" className="absolute top-4 right-4">
            <X aria-hidden size={20} strokeWidth={1.5} />
          </Button>
        </Primitive.Close>
      </Primitive.Content>
    </Primitive.Portal>
  )
}
