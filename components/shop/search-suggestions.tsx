'use client'

import { useRouter } from 'next/navigation'
import { useEffect, useId, useState } from 'react'
import type { Suggestions } from '#lib/catalog/search/suggest.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { classList } from '../ui/class-list.ts'
import { Search } from '../ui/icons.tsx'
import { MarkedText } from './marked-text.tsx'
import { PictureFrame } from './picture-frame.tsx'

type Entry = { href: string; key: string }

const QUIET_MS = 160
const SHORTEST = 2

type SearchSuggestionsProps = {
  /** The field of the form: it is there, and works, before and without this. */
  input: HTMLInputElement
  /** What the field held from the start: nothing is suggested for it. */
  known: string
}

/** Suggestions below a search field while one types: makes a combobox of the field. */
export function SearchSuggestions({ input, known }: SearchSuggestionsProps) {
  const router = useRouter()
  const listId = useId()
  const [typed, setTyped] = useState('')
  const [found, setFound] = useState<Suggestions | null>(null)
  const [isOpen, setIsOpen] = useState(false)
  const [active, setActive] = useState(-1)

  useEffect(() => {
    const text = typed.trim()
    if (text.length < SHORTEST) {
      setFound(null)
      return
    }
    const asking = new AbortController()
    const timer = setTimeout(() => void ask(text, asking.signal).then(take), QUIET_MS)
    function take(answer: Suggestions | null) {
      if (asking.signal.aborted) return
      setFound(answer)
      setActive(-1)
      setIsOpen(answer !== null && document.activeElement === input)
    }
    return () => {
      clearTimeout(timer)
      asking.abort()
    }
  }, [typed, input])

  const entries = found ? entriesOf(found) : []
  const isShown = isOpen && entries.length > 0
  const activeId = isShown && active >= 0 ? `${listId}-${active}` : null
  const close = () => {
    setIsOpen(false)
    setActive(-1)
  }
  const go = (href: string) => {
    close()
    setTyped('')
    const menu = input.closest('details')
    if (menu) menu.open = false
    router.push(href)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return
    if (event.key === 'Escape' && isShown) {
      event.preventDefault()
      // The menu around it stays open.
      event.stopPropagation()
      close()
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && entries.length > 0) {
      event.preventDefault()
      const places = entries.length + 1
      const next = ((active + 1 + (event.key === 'ArrowDown' ? 1 : -1) + places) % places) - 1
      setIsOpen(true)
      setActive(next)
      document.getElementById(`${listId}-${next}`)?.scrollIntoView({ block: 'nearest' })
    } else if (event.key === 'Enter') {
      const chosen = isShown ? entries[active] : undefined
      if (chosen) {
        event.preventDefault()
        go(chosen.href)
      } else {
        close()
        setTyped('')
      }
    }
  }

  useEffect(() => {
    // Typed while this was still on its way.
    if (input.value !== known) setTyped(input.value)
  }, [input, known])
  // Listeners of the element itself: those of React sit at the document, where Escape has closed the menu already.
  useEffect(() => {
    const onInput = () => setTyped(input.value)
    const onFocus = () => setIsOpen(found !== null)
    input.addEventListener('keydown', onKeyDown)
    input.addEventListener('input', onInput)
    input.addEventListener('focus', onFocus)
    input.addEventListener('blur', close)
    return () => {
      input.removeEventListener('keydown', onKeyDown)
      input.removeEventListener('input', onInput)
      input.removeEventListener('focus', onFocus)
      input.removeEventListener('blur', close)
    }
  })
  useEffect(() => {
    input.setAttribute('role', 'combobox')
    input.setAttribute('aria-autocomplete', 'list')
    input.setAttribute('aria-expanded', String(isShown))
    input.setAttribute('aria-controls', listId)
    if (activeId) input.setAttribute('aria-activedescendant', activeId)
    else input.removeAttribute('aria-activedescendant')
  }, [input, isShown, listId, activeId])

  const optionOf = (key: string) => {
    const index = entries.findIndex((entry) => entry.key === key)
    return {
      id: `${listId}-${index}`,
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === active,
      onMouseMove: () => setActive(index),
      onClick: () => go(entries[index]?.href ?? '/search'),
      className: classList(
        'flex cursor-pointer items-center gap-3 px-3 py-2 text-14',
        index === active && 'bg-sunken dark:bg-line',
      ),
    } as const
  }

  return (
    <>
      <p role="status" className="sr-only">
        {found && isOpen ? spoken(entries.length) : ''}
      </p>
      <div
        id={listId}
        role="listbox"
        aria-label="Suggestions"
        hidden={!isShown}
        onMouseDown={(event) => event.preventDefault()}
        className="absolute top-full right-0 z-50 mt-2 max-h-[70vh] w-full overflow-y-auto rounded-card border border-line bg-surface py-2 shadow-float md:w-96"
      >
        {found?.words.map((words) => (
          <div key={words} {...optionOf(`word ${words}`)}>
            <Search aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
            <span className="min-w-0 break-words">{words}</span>
          </div>
        ))}
        {found?.collections.map(({ slug, title }) => (
          <div key={slug} {...optionOf(`collection ${slug}`)}>
            <span className="min-w-0 flex-1 break-words">
              <MarkedText parts={title} />
            </span>
            <span className="shrink-0 text-12 text-muted">Collection</span>
          </div>
        ))}
        {found?.products.map(({ slug, title, priceMinor, priceVaries, currency, picture }) => (
          <div key={slug} {...optionOf(`product ${slug}`)}>
            <PictureFrame
              picture={picture}
              title={title.map(({ text }) => text).join('')}
              sizes="40px"
              decorative
              className="aspect-[4/5] w-10 shrink-0 rounded-control!"
            />
            <span className="min-w-0 flex-1 break-words">
              <MarkedText parts={title} />
            </span>
            <span className="shrink-0 text-13 text-muted tabular-nums">
              {priceVaries ? 'From ' : ''}
              {formatMoney(priceMinor, currency)}
            </span>
          </div>
        ))}
      </div>
    </>
  )
}

/** What screen readers say when suggestions have come, or none. */
function spoken(count: number): string {
  if (count === 0) return 'No suggestions'
  return count === 1 ? '1 suggestion' : `${count} suggestions`
}

function entriesOf({ words, collections, products }: Suggestions): Entry[] {
  return [
    ...words.map((each) => ({ key: `word ${each}`, href: `/search?${new URLSearchParams({ q: each })}` })),
    ...collections.map(({ slug }) => ({ key: `collection ${slug}`, href: `/collections/${slug}` })),
    ...products.map(({ slug }) => ({ key: `product ${slug}`, href: `/products/${slug}` })),
  ]
}

/** @returns null when there is no answer: the form works without one */
async function ask(text: string, signal: AbortSignal): Promise<Suggestions | null> {
  try {
    const response = await fetch(`/api/suggest?${new URLSearchParams({ q: text })}`, { signal })
    return response.ok ? ((await response.json()) as Suggestions) : null
  } catch {
    return null
  }
}
