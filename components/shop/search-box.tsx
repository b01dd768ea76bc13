'use client'

import dynamic from 'next/dynamic'
import { useRef, useState } from 'react'
import { cn } from '../ui/class-names.ts'
import { CONTROL_CLASSES } from '../ui/control-classes.ts'

/** Comes with the first focus: most pages are read without a search. */
const SearchSuggestions = dynamic(() => import('./search-suggestions.tsx').then((module) => module.SearchSuggestions), {
  ssr: false,
})

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
        className={cn(CONTROL_CLASSES, 'h-10 pl-9 [&::-webkit-search-cancel-button]:appearance-none')}
      />
      {isWanted ? <SearchSuggestions key={query} input={input} known={query ?? ''} /> : null}
    </>
  )
}
