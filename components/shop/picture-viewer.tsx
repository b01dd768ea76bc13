'use client'

import { Dialog } from 'radix-ui'
import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react'
import type { Picture } from '#lib/content/picture.ts'
import { Button } from '../ui/button.tsx'
import { ChevronLeft, ChevronRight, X } from '../ui/icons.tsx'

type PictureViewerProps = {
  pictures: readonly Picture[]
  title: string
  /** Which picture is shown first, from 0. */
  start: number
  /** Told the picture that was looked at last. */
  onClose: (shown: number) => void
  /** Puts the focus back to where it came from, once the viewer is gone. */
  returnFocus: (shown: number) => void
}

const ICON = { 'aria-hidden': true, size: 20, strokeWidth: 1.5 } as const

/** The pictures as large as the screen: swiped, or turned with the arrow keys. */
export function PictureViewer({ pictures, title, start, onClose, returnFocus }: PictureViewerProps) {
  const strip = useRef<HTMLUListElement>(null)
  const [shown, setShown] = useState(start)
  const several = pictures.length > 1
  const show = (index: number, behavior: ScrollBehavior = 'smooth') => {
    const target = strip.current
    const picture = Math.min(Math.max(index, 0), pictures.length - 1)
    target?.scrollTo({ left: picture * target.clientWidth, behavior })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    if (step === 0 || !several) return
    event.preventDefault()
    show(shown + step)
  }
  return (
    <Dialog.Root open onOpenChange={(open) => open || onClose(shown)}>
      <Dialog.Portal>
        <Dialog.Content
          aria-describedby={undefined}
          onKeyDown={onKeyDown}
          onOpenAutoFocus={() => show(start, 'instant')}
          onCloseAutoFocus={(event) => {
            event.preventDefault()
            returnFocus(shown)
          }}
          className="fixed inset-0 z-50 flex animate-fade-in flex-col bg-bg"
        >
          <div className="flex h-16 shrink-0 items-center gap-4 px-4 md:px-8">
            <Dialog.Title className="min-w-0 truncate font-medium text-14">{title}</Dialog.Title>
            {several ? (
              <p aria-live="polite" className="shrink-0 text-13 text-muted tabular-nums">
                {shown + 1} of {pictures.length}
              </p>
            ) : null}
            <Dialog.Close asChild>
              <Button variant="ghost" size="icon" aria-label="Close" title="Close" className="-mr-2.5 ml-auto">
                <X {...ICON} />
              </Button>
            </Dialog.Close>
          </div>
          <ul
            ref={strip}
            tabIndex={several ? 0 : undefined}
            aria-label={`Pictures of ${title}`}
            onScroll={({ currentTarget: { scrollLeft, clientWidth } }) =>
              setShown(Math.round(scrollLeft / clientWidth))
            }
            className="flex min-h-0 flex-1 snap-x snap-mandatory overflow-x-auto -outline-offset-2 [scrollbar-width:none]"
          >
            {pictures.map((picture) => (
              <li key={picture.id} className="h-full w-full shrink-0 snap-center p-4 pt-0 md:px-20 md:pb-8">
                <img
                  src={picture.src}
                  srcSet={picture.srcSet}
                  sizes="100vw"
                  width={picture.width}
                  height={picture.height}
                  alt={picture.alt}
                  decoding="async"
                  className="size-full object-contain"
                />
              </li>
            ))}
          </ul>
          {several ? (
            <div className="flex shrink-0 justify-center gap-3 pb-4 md:contents">
              <Turn label="Picture before" onClick={() => show(shown - 1)} disabled={shown === 0} side="md:left-6">
                <ChevronLeft {...ICON} />
              </Turn>
              <Turn
                label="Next picture"
                onClick={() => show(shown + 1)}
                disabled={shown === pictures.length - 1}
                side="md:right-6"
              >
                <ChevronRight {...ICON} />
              </Turn>
            </div>
          ) : null}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

type TurnProps = { label: string; onClick: () => void; disabled: boolean; side: string; children: ReactNode }

/** Stays in the tab order at either end, so that the focus is not lost there. */
function Turn({ label, onClick, disabled, side, children }: TurnProps) {
  return (
    <Button
      variant="secondary"
      size="icon"
      aria-label={label}
      title={label}
      aria-disabled={disabled || undefined}
      onClick={onClick}
      className={`md:absolute md:top-1/2 ${side}`}
    >
      {children}
    </Button>
  )
}
