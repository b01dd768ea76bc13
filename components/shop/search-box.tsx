'use client'

import { lazy, type ReactNode, Suspense, useRef, useState } from 'react'

/** Comes with the first focus: most pages are read without a search. */
const SearchSuggestions = lazy(() =>
  import('./search-suggestions.tsx').then((module) => ({ default: module.SearchSuggestions })),
)

/** The form around a search field; suggestions come to it once somebody is about to type. */
export function SearchBox({ query, children }: { query?: string; children: ReactNode }) {
  const input = useRef<HTMLInputElement>(null)
  const [isWanted, setIsWanted] = useState(false)
  return (
    <form
      data-soft
      action="/search"
      onFocus={({ target }) => {
        if (!(target instanceof HTMLInputElement)) return
        input.current = target
        setIsWanted(true)
      }}
    >
      {children}
      {isWanted ? (
        <Suspense>
          <SearchSuggestions key={query} input={input} known={query ?? ''} />
        </Suspense>
      ) : null}
    </form>
  )
}
