import { Search } from 'lucide-react'
import Form from 'next/form'

type ListSearchProps = {
  action: string
  label: string
  q: string
  /** Other parts of the address to keep, such as the status. */
  keep?: Record<string, string | undefined>
}

/** Narrows one list by words; a plain form, so that the result has an address. */
export function ListSearch({ action, label, q, keep = {} }: ListSearchProps) {
  return (
    <Form action={action} role="search" aria-label={label} className="relative w-full sm:w-64">
      <Search
        aria-hidden
        size={16}
        strokeWidth={1.5}
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-muted"
      />
      <input
        key={q}
        type="search"
        name="q"
        defaultValue={q}
        aria-label={label}
        placeholder={label}
        className="h-10 w-full rounded-control border border-line-strong bg-surface pr-3 pl-9 text-16 placeholder:text-muted hover:border-muted focus-visible:border-accent-text focus-visible:outline-1 focus-visible:outline-offset-0 sm:h-9 sm:text-14"
      />
      {Object.entries(keep).map(([name, value]) =>
        value ? <input key={name} type="hidden" name={name} value={value} /> : null,
      )}
    </Form>
  )
}
