import { cn } from '../ui/class-names.ts'
import { CONTROL_CLASSES } from '../ui/control-classes.ts'
import { Search } from '../ui/icons.tsx'
import { SearchBox } from './search-box.tsx'

type SearchFormProps = { query?: string; className?: string; id: string; label?: string }

/** The search box: a plain GET form, with suggestions where a script runs. */
export function SearchForm({ query, className, id, label = 'Search' }: SearchFormProps) {
  return (
    <search aria-label={label} className={cn('relative', className)}>
      <SearchBox query={query}>
        <label htmlFor={id} className="sr-only">
          Search products
        </label>
        <Search
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-muted"
        />
        <input
          key={query}
          id={id}
          type="search"
          name="q"
          defaultValue={query}
          placeholder="Search"
          maxLength={120}
          autoComplete="off"
          enterKeyHint="search"
          className={cn(CONTROL_CLASSES, 'h-10 pl-9 [&::-webkit-search-cancel-button]:appearance-none')}
        />
      </SearchBox>
    </search>
  )
}
