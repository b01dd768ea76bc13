'use client'

import { LoaderCircle } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'

type SaveBarProps = {
  /** Names of the fields that are not saved yet. */
  unsaved: readonly string[]
  pending: boolean
  saveLabel: string
  /** Shown before the first change as well: for a form that makes something new. */
  always?: boolean
  onDiscard: () => void
}

const NAMED = 3

/** Floats in with the first change and says what is unsaved. */
export function SaveBar({ unsaved, pending, saveLabel, always = false, onDiscard }: SaveBarProps) {
  if (!always && unsaved.length === 0) return null
  return (
    <section
      aria-label="Unsaved changes"
      className="fixed inset-x-3 bottom-[calc(4rem+env(safe-area-inset-bottom))] z-40 animate-rise-in md:right-8 md:bottom-5 md:left-68"
    >
      <div className="mx-auto flex max-w-300 items-center gap-2 rounded-card border border-line-strong bg-surface py-2.5 pr-2.5 pl-4 shadow-float">
        <p className="min-w-0 flex-1 truncate text-13 text-muted" aria-live="polite">
          {unsaved.length > 0 ? (
            <>
              Unsaved: <span className="text-text">{sentenceOf(unsaved)}</span>
            </>
          ) : (
            'Not added yet'
          )}
        </p>
        {unsaved.length > 0 ? (
          <Button variant="ghost" size="sm" onClick={onDiscard} disabled={pending}>
            Discard
          </Button>
        ) : null}
        <Button type="submit" size="sm" aria-disabled={pending || undefined}>
          {pending ? <LoaderCircle aria-hidden size={16} strokeWidth={1.5} className="animate-spin" /> : null}
          {saveLabel}
        </Button>
      </div>
    </section>
  )
}

function sentenceOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(', ')
  return names.length > NAMED ? `${shown} and ${names.length - NAMED} more` : shown
}
