'use client'

import { ImagePlus, type LucideIcon } from 'lucide-react'
import { type DragEvent, type ReactNode, useId, useState } from 'react'
import { cn } from '#components/ui/class-names.ts'
import { PICTURE_TYPES } from './picture-refusal.ts'

type DropZoneProps = {
  /** Names the control for screen readers: "Add pictures". */
  label: string
  hint: ReactNode
  multiple?: boolean
  /** What the dialog offers; pictures unless said otherwise. */
  accept?: string
  icon?: LucideIcon
  onFiles: (files: File[]) => void
  className?: string
}

/** Takes files that are dropped on it or chosen from a dialog. */
export function DropZone({
  label,
  hint,
  multiple = false,
  accept = PICTURE_TYPES,
  icon: Icon = ImagePlus,
  onFiles,
  className,
}: DropZoneProps) {
  const id = useId()
  const [over, setOver] = useState(false)
  const take = (list: FileList | null) => {
    const files = [...(list ?? [])]
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1))
  }
  const carriesFiles = (event: DragEvent) => event.dataTransfer.types.includes('Files')
  return (
    <div>
      <input
        id={id}
        type="file"
        accept={accept}
        multiple={multiple}
        className="peer sr-only"
        onInput={(event) => event.stopPropagation()}
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
      <label
        htmlFor={id}
        onDragOver={(event) => {
          if (!carriesFiles(event)) return
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          if (!carriesFiles(event)) return
          event.preventDefault()
          setOver(false)
          take(event.dataTransfer.files)
        }}
        className={cn(
          'flex min-h-24 flex-col items-center justify-center gap-1 rounded-control border border-line-strong border-dashed px-4 py-5 text-center transition-colors duration-150 hover:bg-sunken peer-focus-visible:outline-2 peer-focus-visible:outline-accent-text peer-focus-visible:outline-offset-2',
          over && 'border-accent-text bg-accent-soft',
          className,
        )}
      >
        <Icon aria-hidden size={20} strokeWidth={1.5} className="text-muted" />
        <span className="font-medium text-14">{label}</span>
        <span className="text-13 text-muted">{hint}</span>
      </label>
    </div>
  )
}
