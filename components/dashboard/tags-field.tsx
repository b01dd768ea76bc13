'use client'

import { X } from 'lucide-react'
import { useId, useState } from 'react'
import { Input } from '#components/ui/input.tsx'
import { Label } from '#components/ui/label.tsx'

type TagsFieldProps = {
  name: string
  tags: readonly string[]
  suggestions: readonly string[]
  error?: string
  onChange: () => void
}

/** Words that a product is sorted by. Enter or a comma adds one; the form gets them comma-separated. */
export function TagsField({ name, tags: given, suggestions, error, onChange }: TagsFieldProps) {
  const id = useId()
  const [tags, setTags] = useState<readonly string[]>(given)
  const [typed, setTyped] = useState('')
  const put = (next: readonly string[]) => {
    setTags(next)
    onChange()
  }
  const add = (text: string) => {
    const fresh = text.split(',').flatMap((each) => each.trim() || [])
    const has = (tag: string, among: readonly string[]) =>
      among.some((known) => known.toLowerCase() === tag.toLowerCase())
    const next = [...tags]
    for (const tag of fresh) if (!has(tag, next)) next.push(tag)
    setTyped('')
    if (next.length > tags.length) put(next)
  }
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <Label htmlFor={id}>
        Tags <span className="font-normal text-muted">(optional)</span>
      </Label>
      <input type="hidden" name={name} value={tags.join(',')} />
      {tags.length > 0 ? (
        <ul aria-label="Tags" className="flex flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li key={tag} className="flex max-w-full items-center rounded-control bg-sunken pl-2.5 text-13">
              <span className="truncate">{tag}</span>
              <button
                type="button"
                aria-label={`Remove the tag ${tag}`}
                onClick={() => put(tags.filter((other) => other !== tag))}
                className="flex size-8 items-center justify-center text-muted hover:text-text"
              >
                <X aria-hidden size={16} strokeWidth={1.5} />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <Input
        id={id}
        list={`${id}-known`}
        value={typed}
        autoComplete="off"
        maxLength={100}
        placeholder="Add a tag"
        aria-invalid={error ? true : undefined}
        onChange={(event) => {
          const text = event.target.value
          if (text.includes(',')) add(text)
          else setTyped(text)
        }}
        onBlur={() => add(typed)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          add(typed)
        }}
      />
      <datalist id={`${id}-known`}>
        {suggestions
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag} value={tag} />
          ))}
      </datalist>
      {error ? (
        <p role="alert" className="text-13 text-red">
          {error}
        </p>
      ) : null}
    </div>
  )
}
