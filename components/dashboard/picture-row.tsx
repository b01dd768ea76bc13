'use client'

import { ArrowDown, ArrowUp, GripVertical, Trash2 } from 'lucide-react'
import { useId } from 'react'
import { Badge } from '#components/ui/badge.tsx'
import { cn } from '#components/ui/class-names.ts'
import { Input } from '#components/ui/input.tsx'
import type { Picture } from '#lib/content/picture.ts'
import { RowButton } from './row-button.tsx'
import { Thumbnail } from './thumbnail.tsx'

type PictureRowProps = {
  picture: Picture
  text: string
  /** From 0. */
  place: number
  count: number
  dragged: boolean
  onText: (text: string) => void
  onMove: (to: number) => void
  onRemove: () => void
  onDragStart: () => void
  onDragEnter: () => void
  onDragEnd: () => void
}

/** One picture of a product: moved by dragging or by its two buttons, described, removed. */
export function PictureRow({ picture, text, place, count, dragged, ...on }: PictureRowProps) {
  const id = useId()
  const name = `picture ${place + 1}`
  return (
    <li
      draggable
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        on.onDragStart()
      }}
      onDragEnter={on.onDragEnter}
      onDragOver={(event) => event.preventDefault()}
      onDrop={(event) => event.preventDefault()}
      onDragEnd={on.onDragEnd}
      className={cn(
        'flex items-center gap-3 rounded-control border border-line bg-surface p-2.5',
        dragged && 'border-accent-text bg-accent-soft',
      )}
    >
      <GripVertical
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="hidden shrink-0 cursor-grab text-muted sm:block"
      />
      <span className="relative shrink-0">
        <Thumbnail picture={picture} className="h-20 w-16" />
        {place === 0 ? (
          <Badge tone="accent" className="absolute bottom-1 left-1 h-5 px-1.25">
            Cover
          </Badge>
        ) : null}
      </span>
      <div className="min-w-0 flex-1">
        <label htmlFor={id} className="mb-1 block text-13 text-muted">
          What it shows
        </label>
        <Input
          id={id}
          value={text}
          maxLength={200}
          onChange={(event) => on.onText(event.target.value)}
          // Enter saves the whole form elsewhere; here it would send a picture half described.
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <div className="flex shrink-0 flex-col sm:flex-row">
        <RowButton label={`Move ${name} up`} disabled={place === 0} onPress={() => on.onMove(place - 1)}>
          <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
        <RowButton label={`Move ${name} down`} disabled={place === count - 1} onPress={() => on.onMove(place + 1)}>
          <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
        <RowButton label={`Remove ${name}`} onPress={on.onRemove}>
          <Trash2 aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
      </div>
    </li>
  )
}
