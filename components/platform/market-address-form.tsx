'use client'

import { useId, useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { slugify } from '#lib/kernel/slug.ts'
import { MarketAddressStatus } from './market-address-status.tsx'
import { useStoreAddress } from './use-store-address.ts'

type MarketAddressFormProps = {
  /** What follows a store's name in its address, for example ".souk.example". */
  suffix: string
  /** Said until something is typed. */
  hint: string
}

/** One field and one button: the way into sign-up. Without JavaScript it is a plain form that leads there as well. */
export function MarketAddressForm({ suffix, hint }: MarketAddressFormProps) {
  const id = useId()
  const [typed, setTyped] = useState('')
  const slug = slugify(typed, 40)
  const address = useStoreAddress(slug)
  const refused = address.state === 'refused'
  return (
    <form action="/sign-up" method="get" className="w-full max-w-[34rem]">
      <div className="flex flex-col gap-3 sm:flex-row">
        <label htmlFor={id} className="sr-only">
          Address of your shop
        </label>
        <div className="flex h-14 min-w-0 shrink-0 items-center sm:flex-1 sm:shrink rounded-card border border-line-strong bg-surface pr-4 transition-colors duration-150 focus-within:border-accent-text focus-within:outline-2 focus-within:outline-accent-text hover:border-muted has-aria-invalid:border-red">
          <input
            id={id}
            name="address"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
            placeholder="your-shop"
            maxLength={60}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            aria-describedby={`${id}-status`}
            aria-invalid={refused || undefined}
            className="h-full min-w-0 flex-1 rounded-l-card bg-transparent pl-4 text-18 outline-none placeholder:text-muted"
          />
          <span aria-hidden="true" className="max-w-[55%] shrink-0 truncate text-18 text-muted">
            {suffix}
          </span>
        </div>
        <Button type="submit" size="lg" className="h-14! rounded-card!">
          Open your shop
        </Button>
      </div>
      <MarketAddressStatus
        id={`${id}-status`}
        address={address}
        host={`${slug}${suffix}`}
        hint={hint}
        className="mt-3 min-h-6"
      />
    </form>
  )
}
