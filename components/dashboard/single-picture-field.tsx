'use client'

import { Trash2 } from 'lucide-react'
import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { cn } from '#components/ui/class-names.ts'
import { Input } from '#components/ui/input.tsx'
import type { Picture } from '#lib/content/picture.ts'
import { DropZone } from './drop-zone.tsx'
import { UploadProgress } from './upload-progress.tsx'
import { usePictureUploads } from './use-picture-uploads.ts'

type SinglePictureFieldProps = {
  label: string
  hint: string
  /** The form field that carries the picture's id; '' removes it. */
  name: string
  picture: Picture | null
  /** The form field for what it shows; a logo needs none, it shows the name. */
  altName?: string
  error?: string
  /** Shape of the preview. */
  shape: 'square' | 'wide'
  onChange: () => void
}

/** One picture of the store: dropped or chosen, replaced, described, removed. */
export function SinglePictureField(props: SinglePictureFieldProps) {
  const { label, hint, name, altName, error, shape, onChange } = props
  const id = useId()
  const [picture, setPicture] = useState(props.picture)
  const { uploads, refusals, add, drop } = usePictureUploads((uploaded) => {
    setPicture(uploaded)
    onChange()
  })
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium text-14">{label}</legend>
      <input type="hidden" name={name} value={picture?.id ?? ''} />
      {picture ? (
        <div className="flex items-start gap-3">
          <img
            src={picture.src}
            alt={picture.alt || label}
            className={cn(
              'shrink-0 rounded-control border border-line bg-sunken',
              shape === 'square' ? 'size-20 object-contain p-1.5' : 'h-20 w-32 object-cover',
            )}
          />
          <div className="min-w-0 flex-1">
            {altName ? (
              <>
                <label htmlFor={id} className="mb-1 block text-13 text-muted">
                  What it shows
                </label>
                <Input id={id} name={altName} defaultValue={picture.alt} maxLength={200} />
              </>
            ) : null}
            <Button
              variant="ghost"
              size="sm"
              className="-ml-3 mt-1"
              onClick={() => {
                setPicture(null)
                onChange()
              }}
            >
              <Trash2 aria-hidden size={16} strokeWidth={1.5} />
              Remove<span className="sr-only"> {label.toLowerCase()}</span>
            </Button>
          </div>
        </div>
      ) : uploads.length === 0 ? (
        <DropZone label={`Add ${label.toLowerCase()}`} hint={hint} onFiles={add} />
      ) : null}
      <ul className={cn(uploads.length > 0 && 'mt-2 flex flex-col gap-2')}>
        {uploads.map((upload) => (
          <UploadProgress key={upload.key} upload={upload} onDrop={() => drop(upload.key)} />
        ))}
      </ul>
      {[...refusals, ...(error ? [error] : [])].map((message) => (
        <p key={message} role="alert" className="mt-2 text-13 text-red">
          {message}
        </p>
      ))}
    </fieldset>
  )
}
