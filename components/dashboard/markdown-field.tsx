'use client'

import dynamic from 'next/dynamic'
import { useDeferredValue, useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Textarea } from '#components/ui/textarea.tsx'

/** The shop's own renderer: what is shown here is what shoppers get. It comes when a form with it is open. */
const WrittenText = dynamic(() => import('#components/shop/written-text.tsx').then((module) => module.WrittenText), {
  ssr: false,
})

type MarkdownFieldProps = { label: string; name: string; value: string; maxLength: number; error?: string }

/** Text in Markdown, with how it looks in the shop beside it (below it on narrow screens). */
export function MarkdownField({ label, name, value, maxLength, error }: MarkdownFieldProps) {
  const [text, setText] = useState(value)
  const shown = useDeferredValue(text)
  return (
    <div className="@container">
      <div className="grid items-start gap-5 @min-[640px]:grid-cols-2">
        <Field
          label={label}
          name={name}
          optional
          error={error}
          hint="An empty line begins a paragraph, ## a heading, - a list. **Bold**, *italic*, [words](https://…)."
        >
          {(control) => (
            <Textarea
              {...control}
              value={text}
              onChange={(event) => setText(event.target.value)}
              maxLength={maxLength}
              className="min-h-80 font-mono text-14 leading-relaxed"
            />
          )}
        </Field>
        <section aria-label={`How “${label.toLowerCase()}” looks`} className="min-w-0">
          <p className="mb-1.5 font-medium text-14">Preview</p>
          <div className="min-h-24 overflow-x-auto rounded-control border border-line bg-bg p-4 text-16">
            {shown ? (
              <WrittenText markdown={shown} />
            ) : (
              <p className="text-14 text-muted">What you write appears here as your shop shows it.</p>
            )}
          </div>
        </section>
      </div>
    </div>
  )
}
