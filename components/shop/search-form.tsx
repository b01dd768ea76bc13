import { Search } from 'lucide-react'
import Form from 'next/form'
import { cn } from '../ui/class-names.ts'
import { CONTROL_CLASSES } from '../ui/control-classes.ts'

type SearchFormProps = { query?: string; className?: string; id: string; label?: string }

/** The search box: a plain GET form. */
export function SearchForm({ query, className, id, label = 'Search' }: SearchFormProps) {
  return (
    <Form action="/search" prefetch={false} role="search" aria-label={label} className={cn('relative', className)}>
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
        className={cn(CONTROL_CLASSES, 'h-10 pl-9')}
      />
    </Form>
  )
}
