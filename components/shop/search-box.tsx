'use client'

import { lazy, type ReactNode, Suspense, useState } from 'react'

/** Comes with the first focus: most pages are read without a search. */
const SearchSuggestions = lazy(() =>
  import('./search-suggestions.tsx').then((module) => ({ default: module.SearchSuggestions })),
)

/** The form around a search field; suggestions come to it once somebody is about to type. */
export function SearchBox({ query, children }: { query?: string; children: ReactNode }) {
  const [input, setInput] = useState<HTMLInputElement | null>(null)
  return (
    <form
      data-soft
      action="/search"
      onFocus={({ target }) => {
        if (target instanceof HTMLInputElement) setInput(target)
      }}
    >
      {children}
      {input ? (
        <Suspense>
          <SearchSuggestions key={query} input={input} known={query ?? ''} />
        </Suspense>
      ) : null}
    </form>
  )
}
