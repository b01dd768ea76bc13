import type { Facets } from '#lib/catalog/search/list-view.ts'
import { isFiltered } from '#lib/catalog/search/product-query.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { X } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { type ListAddress, listHref, withoutValue } from './list-href.ts'

type FilterChipsProps = { address: ListAddress; facets: Facets }

/** What is on, each with a way to take it off. */
export function FilterChips({ address, facets }: FilterChipsProps) {
  const { query } = address
  if (!isFiltered(query)) return null
  const named = facets.collections.find(({ slug }) => slug === query.collection)?.title ?? query.collection
  const chips = [
    ...(query.collection ? [{ label: named, href: listHref(address, { collection: '' }) }] : []),
    ...(query.priceMin === null && query.priceMax === null
      ? []
      : [{ label: priceLabel(address), href: listHref(address, { priceMin: null, priceMax: null }) }]),
    ...Object.entries(query.options).flatMap(([name, values]) =>
      values.map((value) => ({
        label: `${name}: ${value}`,
        href: listHref(address, withoutValue(query, name, value)),
      })),
    ),
    ...(query.inStock ? [{ label: 'In stock', href: listHref(address, { inStock: false }) }] : []),
  ]
  const clear = { collection: '', priceMin: null, priceMax: null, options: {}, inStock: false }
  return (
    <ul aria-label="Filters that are on" className="mb-6 flex flex-wrap items-center gap-2">
      {chips.map(({ label, href }) => (
        <li key={label} className="min-w-0">
          <Link
            href={href}
            scroll={false}
            rel="nofollow"
            aria-label={`Remove ${label}`}
            className="flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong py-1 pr-2 pl-3 text-13 hover:bg-sunken"
          >
            <span className="min-w-0 break-words">{label}</span>
            <X aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
          </Link>
        </li>
      ))}
      <li>
        <Link
          href={listHref(address, clear)}
          scroll={false}
          className="flex min-h-9 items-center px-2 text-13 text-muted underline underline-offset-4 hover:text-text"
        >
          Clear all
        </Link>
      </li>
    </ul>
  )
}

function priceLabel({ query: { priceMin, priceMax }, currency }: ListAddress): string {
  if (priceMin === null) return `Up to ${formatMoney(priceMax ?? 0, currency)}`
  if (priceMax === null) return `From ${formatMoney(priceMin, currency)}`
  return `${formatMoney(priceMin, currency)} – ${formatMoney(priceMax, currency)}`
}
