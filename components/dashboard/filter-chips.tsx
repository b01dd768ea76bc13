import Link from 'next/link'
import { cn } from '#components/ui/class-names.ts'

type Chip = { label: string; href: string; on: boolean }

type FilterChipsProps = { label: string; chips: Chip[] }

/** What a list can be narrowed to; exactly one is on. */
export function FilterChips({ label, chips }: FilterChipsProps) {
  return (
    <nav aria-label={label} className="-mx-4 flex gap-1 overflow-x-auto px-4 py-1 sm:mx-0 sm:px-0">
      {chips.map((chip) => (
        <Link
          key={chip.href}
          href={chip.href}
          prefetch={false}
          aria-current={chip.on ? 'true' : undefined}
          className={cn(
            'flex h-8 shrink-0 items-center rounded-control px-3 text-13 transition-colors duration-150',
            chip.on ? 'bg-text font-medium text-bg' : 'text-muted hover:bg-sunken hover:text-text',
          )}
        >
          {chip.label}
        </Link>
      ))}
    </nav>
  )
}
