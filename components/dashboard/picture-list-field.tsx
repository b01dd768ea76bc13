'use client'

import { useEffect, useState } from 'react'
import type { Picture } from '#lib/content/picture.ts'
import { DropZone } from './drop-zone.tsx'
import { moveItem } from './move-item.ts'
import { PictureRow } from './picture-row.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { usePictureUploads } from './use-picture-uploads.ts'

type PictureListFieldProps = {
  pictures: Picture[]
  max: number
  error?: string
  onChange: () => void
  /** Told the pictures, with what is written about them, whenever they change. */
  onPictures: (pictures: Picture[]) => void
  /** Told whether an upload is running: saving then would leave it out. */
  onBusy: (busy: boolean) => void
}

type Entry = Picture & { text: string }

/**
 * The pictures of a product in their order, the first being its cover. The form gets their ids as `mediaIds` and what
 * they show as `mediaAlts`.
 */
export function PictureListField({ pictures, max, error, onChange, onPictures, onBusy }: PictureListFieldProps) {
  const [entries, setEntries] = useState<Entry[]>(() => pictures.map((picture) => ({ ...picture, text: picture.alt })))
  const [dragged, setDragged] = useState<number | null>(null)
  const [news, setNews] = useState('')
  const { uploads, refusals, add, drop, busy } = usePictureUploads((picture) => {
    change((before) => [...before, { ...picture, text: '' }].slice(0, max))
    setNews('Picture added.')
  })
  useEffect(() => onBusy(busy), [busy, onBusy])
  useEffect(() => onPictures(entries.map(({ text, ...picture }) => ({ ...picture, alt: text }))), [entries, onPictures])

  function change(next: (before: Entry[]) => Entry[]) {
    setEntries(next)
    onChange()
  }

  const move = (from: number, to: number) => {
    if (to < 0 || to >= entries.length || from === to) return
    change((before) => moveItem(before, from, to))
    setNews(`Moved to place ${to + 1} of ${entries.length}.`)
  }

  const remove = (index: number) => {
    change((before) => before.filter((_, at) => at !== index))
    setNews('Picture removed.')
  }

  const room = max - entries.length - uploads.length
  return (
    <div>
      <input type="hidden" name="mediaIds" value={entries.map((entry) => entry.id).join(',')} />
      <input
        type="hidden"
        name="mediaAlts"
        value={JSON.stringify(Object.fromEntries(entries.map((entry) => [entry.id, entry.text])))}
      />
      {entries.length + uploads.length > 0 ? (
        <ul className="mb-3 flex flex-col gap-2">
          {entries.map((entry, index) => (
            <PictureRow
              key={entry.id}
              picture={entry}
              text={entry.text}
              place={index}
              count={entries.length}
              dragged={dragged === index}
              onText={(text) =>
                change((before) => before.map((other) => (other.id === entry.id ? { ...other, text } : other)))
              }
              onMove={(to) => move(index, to)}
              onRemove={() => remove(index)}
              onDragStart={() => setDragged(index)}
              onDragEnd={() => setDragged(null)}
              onDragEnter={() => {
                if (dragged === null || dragged === index) return
                move(dragged, index)
                setDragged(index)
              }}
            />
          ))}
          {uploads.map((upload) => (
            <UploadProgress key={upload.key} upload={upload} onDrop={() => drop(upload.key)} />
          ))}
        </ul>
      ) : null}
      {room > 0 ? (
        <DropZone
          multiple
          label="Add pictures"
          hint="Drop them here or choose files. Up to 8 MB each."
          onFiles={(files) => add(files.slice(0, room))}
        />
      ) : (
        <p className="text-13 text-muted">A product has at most {max} pictures.</p>
      )}
      {[...refusals, ...(error ? [error] : [])].map((message) => (
        <p key={message} role="alert" className="mt-2 text-13 text-red">
          {message}
        </p>
      ))}
      <p className="sr-only" aria-live="polite">
        {news}
      </p>
    </div>
  )
}
