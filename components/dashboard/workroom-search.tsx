'use client'

import { Search } from 'lucide-react'
import Form from 'next/form'
import { useEffect, useRef, useState } from 'react'

type Target = { action: string; label: string }

type WorkroomSearchProps = {
  /** Where to look; Enter goes to the first one. */
  targets: [Target, ...Target[]]
  /** What looks like an order number or an e-mail address goes to the last target instead. */
  ordersFirst?: boolean
}

/** An order number or an e-mail address: then orders are meant. */
const LOOKS_LIKE_ORDER = /@|^#?[a-z-]*\d{3,}$/i

/** Search over everything, reached by ⌘K or Ctrl+K. Works as a plain form before any script has loaded. */
export function WorkroomSearch({ targets, ordersFirst = false }: WorkroomSearchProps) {
  const input = useRef<HTMLInputElement>(null)
  const [text, setText] = useState('')

  useEffect(() => {
    const focus = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      input.current?.focus()
      input.current?.select()
    }
    window.addEventListener('keydown', focus)
    return () => window.removeEventListener('keydown', focus)
  }, [])

  const typed = text.trim()
  const [first, ...others] = targets
  const ordered = ordersFirst && LOOKS_LIKE_ORDER.test(typed) ? [...others, first] : targets
  return (
    <Form
      action={ordered[0]?.action ?? first.action}
      role="search"
      className="group relative max-w-110"
      onSubmit={() => input.current?.blur()}
    >
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-muted"
      />
      <input
        ref={input}
        type="search"
        name="q"
        required
        value={text}
        onChange={(event) => setText(event.target.value)}
        autoComplete="off"
        aria-label="Search"
        placeholder="Search"
        className="h-11 w-full rounded-control border border-transparent bg-sunken pr-14 pl-9 text-16 md:h-9 md:text-14 placeholder:text-muted hover:border-line focus:border-accent-text focus:bg-surface focus:outline-none [&::-webkit-search-cancel-button]:hidden"
      />
      <kbd
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-2.5 hidden rounded-control border border-line px-1.5 font-sans text-12 text-muted md:block"
      >
        ⌘K
      </kbd>
      {typed && targets.length > 1 ? (
        <div className="invisible absolute inset-x-0 top-11 z-40 rounded-card border border-line bg-surface p-1 shadow-float group-focus-within:visible">
          {ordered.map((target, index) => (
            <button
              key={target.action}
              type="submit"
              formAction={target.action}
              className="flex w-full items-center gap-2 rounded-control px-2.5 py-2 text-left text-14 hover:bg-sunken focus-visible:bg-sunken"
            >
              <span className="shrink-0 text-muted">{target.label}</span>
              <span className="truncate font-medium">{typed}</span>
              {index === 0 ? <span className="ml-auto shrink-0 text-12 text-muted">Enter</span> : null}
            </button>
          ))}
        </div>
      ) : null}
    </Form>
  )
}
