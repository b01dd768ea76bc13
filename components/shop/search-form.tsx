import { cn } from '../ui/class-names.ts'
import { Search } from '../ui/icons.tsx'
import { SearchBox } from './search-box.tsx'

type SearchFormProps = { query?: string; className?: string; id: string; label?: string }

/** The search box: a plain GET form, with suggestions where a script runs. */
export function SearchForm({ query, className, id, label = 'Search' }: SearchFormProps) {
  return (
    <search aria-label={label} className={cn('relative', className)}>
      <form data-soft action="/search">
        <label htmlFor={id} className="sr-only">
          Search products
        </label>
        <Search
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-muted"
        />
        <SearchBox id={id} query={query} />
      </form>
    </search>
  )
}
