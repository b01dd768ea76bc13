'use client'

import { useId, useState } from 'react'
import { Input } from '#components/ui/input.tsx'
import { MethodLabel } from './method-label.tsx'

export type ContentsGroup = {
  id: string
  name: string
  links: { id: string; label: string; method?: string }[]
}

/** Where everything stands, narrowed down while somebody types. Without JavaScript it is the whole list. */
export function ReferenceContents({ groups }: { groups: ContentsGroup[] }) {
  const [typed, setTyped] = useState('')
  const id = useId()
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean)
  const found = groups
    .map((group) => ({
      ...group,
      links: group.links.filter(({ label, method = '' }) => {
        const text = `${group.name} ${method} ${label}`.toLowerCase()
        return words.every((word) => text.includes(word))
      }),
    }))
    .filter(({ name, links }) => links.length > 0 || words.every((word) => name.toLowerCase().includes(word)))
  return (
    <>
      <label htmlFor={id} className="sr-only">
        Find in the contents
      </label>
      <Input
        id={id}
        type="search"
        placeholder="Find"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        className="mb-4"
      />
      {found.length === 0 ? <p className="text-14 text-muted">Nothing is called like this.</p> : null}
      <ul className="space-y-4">
        {found.map((group) => (
          <li key={group.id}>
            <a href={`#${group.id}`} className="font-semibold text-13 hover:underline hover:underline-offset-4">
              {group.name}
            </a>
            <ul className="mt-1">
              {group.links.map(({ id, label, method }) => (
                <li key={id}>
                  <a
                    href={`#${id}`}
                    className="flex min-h-8 items-baseline gap-2 rounded-control py-1.5 text-13 text-muted transition-colors duration-150 hover:text-text"
                  >
                    {method ? <MethodLabel method={method} className="w-13" /> : null}
                    <span className="min-w-0 break-words">{label}</span>
                  </a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  )
}
