import type { ReactNode } from 'react'
import type { Facets } from '#lib/catalog/search/list-view.ts'
import { decimalsOf, formatMoney } from '#lib/kernel/money.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { ChevronDown } from '../ui/icons.tsx'
import { Input } from '../ui/input.tsx'
import { Link } from '../ui/link.tsx'
import { type ListAddress, listHref } from './list-href.ts'

type FilterFieldsProps = { address: ListAddress; facets: Facets; showCollections: boolean }

/** What a list can be narrowed down by, with how many products each choice leads to. */
export function FilterFields({ address, facets, showCollections }: FilterFieldsProps) {
  const { query } = address
  const { collections, options, inStock, price } = facets
  return (
    <>
      {query.q ? <input type="hidden" name="q" value={query.q} /> : null}
      {query.sort ? <input type="hidden" name="sort" value={query.sort} /> : null}
      <Choice type="checkbox" name="stock" value="in" label="In stock" count={inStock} checked={query.inStock} />
      {showCollections && collections.length > 0 ? (
        <Group title="Collection">
          <Choice type="radio" name="collection" value="" label="All" count={null} checked={query.collection === ''} />
          {collections.map(({ slug, title, count }) => (
            <Choice
              key={slug}
              type="radio"
              name="collection"
              value={slug}
              label={title}
              count={count}
              checked={query.collection === slug}
            />
          ))}
        </Group>
      ) : query.collection ? (
        <input type="hidden" name="collection" value={query.collection} />
      ) : null}
      {price && (price.minMinor < price.maxMinor || query.priceMin !== null || query.priceMax !== null) ? (
        <Group title="Price">
          <PriceFields address={address} price={price} />
        </Group>
      ) : null}
      {options.map(({ name, values }) =>
        values.length > 1 || query.options[name] ? (
          <Group key={name} title={name}>
            {values.map(({ value, swatch, count }) => (
              <Choice
                key={value}
                type="checkbox"
                name={`option.${name}`}
                value={value}
                label={value}
                swatch={swatch}
                count={count}
                checked={query.options[name]?.includes(value) ?? false}
              />
            ))}
          </Group>
        ) : null,
      )}
      <noscript>
        <Button type="submit" className="mt-4 w-full">
          Show products
        </Button>
      </noscript>
    </>
  )
}

/** Open from the start: what can be chosen is seen without a press. */
function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details open className="group mt-3 border-line border-t pt-3">
      <summary className="flex min-h-9 list-none items-center justify-between gap-2 font-medium text-14 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 break-words">{title}</span>
        <ChevronDown
          aria-hidden
          size={16}
          strokeWidth={1.5}
          className="shrink-0 text-muted transition-transform duration-150 group-open:rotate-180"
        />
      </summary>
      <fieldset className="max-h-72 overflow-y-auto pb-1">
        <legend className="sr-only">{title}</legend>
        {children}
      </fieldset>
    </details>
  )
}

type ChoiceProps = {
  type: 'checkbox' | 'radio'
  name: string
  value: string
  label: string
  swatch?: string | null
  count: number | null
  checked: boolean
}

function Choice({ type, name, value, label, swatch, count, checked }: ChoiceProps) {
  const field = { name, value, defaultChecked: checked }
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: its control is one of the two below
    <label className="flex min-h-10 cursor-pointer items-center gap-2.5 rounded-control px-1 text-14 hover:bg-sunken lg:min-h-8">
      {type === 'checkbox' ? (
        <Checkbox {...field} />
      ) : (
        <input type="radio" className="size-4.5 shrink-0 cursor-pointer accent-accent" {...field} />
      )}
      {swatch ? (
        <span aria-hidden className="size-4 shrink-0 rounded-full border border-line" style={{ background: swatch }} />
      ) : null}
      <span className="min-w-0 flex-1 break-words">{label}</span>
      {count === null ? null : (
        <span className="text-13 text-muted tabular-nums">
          {count}
          <span className="sr-only">{count === 1 ? ' product' : ' products'}</span>
        </span>
      )}
    </label>
  )
}

function PriceFields({ address, price }: { address: ListAddress; price: NonNullable<Facets['price']> }) {
  const { query, currency } = address
  const unit = 10 ** decimalsOf(currency)
  const shown = (minor: number | null) => (minor === null ? undefined : String(minor / unit))
  return (
    <>
      <div className="flex items-end gap-2 px-1 pb-2">
        <div className="min-w-0 flex-1">
          <span aria-hidden className="text-13 text-muted">
            From
          </span>
          <Input
            aria-label="Lowest price"
            key={`min ${query.priceMin}`}
            name="min"
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            defaultValue={shown(query.priceMin)}
            placeholder={String(Math.floor(price.minMinor / unit))}
            className="mt-1"
          />
        </div>
        <div className="min-w-0 flex-1">
          <span aria-hidden className="text-13 text-muted">
            To
          </span>
          <Input
            aria-label="Highest price"
            key={`max ${query.priceMax}`}
            name="max"
            inputMode="decimal"
            autoComplete="off"
            maxLength={12}
            defaultValue={shown(query.priceMax)}
            placeholder={String(Math.ceil(price.maxMinor / unit))}
            className="mt-1"
          />
        </div>
        <Button type="submit" variant="secondary" className="px-3! max-sm:h-11">
          Go<span className="sr-only"> to this price range</span>
        </Button>
      </div>
      {price.steps.length > 1 ? (
        <ul>
          {price.steps.map(({ minMinor, belowMinor, count }) => {
            const priceMax = belowMinor === null ? null : belowMinor - 1
            const isOn = query.priceMin === (minMinor || null) && query.priceMax === priceMax
            return (
              <li key={minMinor}>
                <Link
                  href={listHref(
                    address,
                    isOn ? { priceMin: null, priceMax: null } : { priceMin: minMinor || null, priceMax },
                  )}
                  scroll={false}
                  rel="nofollow"
                  aria-current={isOn ? 'true' : undefined}
                  className="flex min-h-10 items-center justify-between gap-2 rounded-control px-1 text-14 hover:bg-sunken aria-current:font-medium lg:min-h-8"
                >
                  <span>{stepLabel(minMinor, belowMinor, currency)}</span>
                  <span className="text-13 text-muted tabular-nums">
                    {count}
                    <span className="sr-only">{count === 1 ? ' product' : ' products'}</span>
                  </span>
                </Link>
              </li>
            )
          })}
        </ul>
      ) : null}
    </>
  )
}

function stepLabel(minMinor: number, belowMinor: number | null, currency: string): string {
  const money = (minor: number) => formatMoney(minor, currency).replace(/[.,]0+(?=\D*$)/, '')
  if (minMinor === 0 && belowMinor !== null) return `Under ${money(belowMinor)}`
  return belowMinor === null ? `From ${money(minMinor)}` : `${money(minMinor)} – ${money(belowMinor)}`
}
