'use client'

import dynamic from 'next/dynamic'
import { useState } from 'react'
import { Skeleton } from '#components/ui/skeleton.tsx'

/** Comes after the form: the rest of it can be filled meanwhile. */
const RichTextEditor = dynamic(() => import('./rich-text-editor.tsx').then((module) => module.RichTextEditor), {
  ssr: false,
  loading: () => <Skeleton className="h-52 w-full rounded-control" />,
})

type RichTextFieldProps = { label: string; name: string; html: string; error?: string; onChange: () => void }

/** Text with headings, lists and links; the form gets it as HTML, which the store sanitises. */
export function RichTextField({ label, name, html, error, onChange }: RichTextFieldProps) {
  const [text, setText] = useState(html)
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <p id={`${name}-label`} className="font-medium text-14">
        {label} <span className="font-normal text-muted">(optional)</span>
      </p>
      <input type="hidden" name={name} value={text} />
      <RichTextEditor
        labelledBy={`${name}-label`}
        html={html}
        onChange={(next) => {
          setText(next)
          onChange()
        }}
      />
      {error ? (
        <p role="alert" className="text-13 text-red">
          {error}
        </p>
      ) : null}
    </div>
  )
}
