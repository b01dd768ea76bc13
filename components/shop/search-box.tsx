'use client'

import { clsx } from 'clsx'
import { lazy, Suspense, useRef, useState } from 'react'
import { CONTROL_CLASSES } from '../ui/control-classes.ts'

/** Comes with the first focus: most pages are read without a search. */
const SearchSuggestions = lazy(() =>
  import('./search-suggestions.tsx').then((module) => ({ default: module.SearchSuggestions })),
)

/** The field of the search form; suggestions come to it once somebody is about to type. */
export function SearchBox({ id, query }: { id: string; query?: string }) {
  const input = useRef<HTMLInputElement>(null)
  const [isWanted, setIsWanted] = useState(false)
  return (
    <>
      <input
        key={query}
        ref={input}
        id={id}
        type="search"
        name="q"
        defaultValue={query}
        placeholder="Search"
        maxLength={120}
        autoComplete="off"
        enterKeyHint="search"
        onFocus={() => setIsWanted(true)}
        className={clsx(CONTROL_CLASSES, 'h-10 pl-9! [&::-webkit-search-cancel-button]:appearance-none')}
      />
      {isWanted ? (
        <Suspense>
          <SearchSuggestions key={query} input={input} known={query ?? ''} />
        </Suspense>
      ) : null}
    </>
  )
}
