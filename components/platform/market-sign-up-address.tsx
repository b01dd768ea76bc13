'use client'

import { useId, useState } from 'react'
import { cn } from '#components/ui/class-names.ts'
import { CONTROL_CLASSES } from '#components/ui/control-classes.ts'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { slugify } from '#lib/kernel/slug.ts'
import { MarketAddressStatus } from './market-address-status.tsx'
import { useStoreAddress } from './use-store-address.ts'

type MarketSignUpAddressProps = {
  suffix: string
  name: string
  slug: string
  errors: { name?: string; slug?: string }
}

/** The store's name and its address: the address follows the name until it is edited by hand. */
export function MarketSignUpAddress({ suffix, name: firstName, slug: firstSlug, errors }: MarketSignUpAddressProps) {
  const statusId = useId()
  const [name, setName] = useState(firstName)
  const [slug, setSlug] = useState(firstSlug)
  const [byHand, setByHand] = useState(firstSlug !== '' && firstSlug !== slugify(firstName, 40))
  const address = useStoreAddress(slug)
  // What the server refused stays refused until something else is typed.
  const error = slug === firstSlug ? errors.slug : undefined

  return (
    <>
      <Field label="Store name" name="name" error={errors.name}>
        {(control) => (
          <Input
            {...control}
            value={name}
            maxLength={80}
            autoComplete="organization"
            onChange={({ target }) => {
              setName(target.value)
              if (!byHand) setSlug(slugify(target.value, 40))
            }}
          />
        )}
      </Field>
      <Field label="Address" name="slug" error={error}>
        {(control) => (
          <>
            <div className="flex items-center gap-2">
              <input
                {...control}
                aria-describedby={cn(control['aria-describedby'], statusId)}
                value={slug}
                maxLength={60}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                onChange={({ target }) => {
                  setSlug(asAddress(target.value))
                  setByHand(target.value !== '')
                }}
                className={cn(CONTROL_CLASSES, 'h-11 flex-1 sm:h-10')}
              />
              <span aria-hidden="true" className="max-w-[50%] shrink-0 truncate text-14 text-muted">
                {suffix}
              </span>
            </div>
            {error ? null : (
              <MarketAddressStatus
                id={statusId}
                address={address}
                host={`${slug}${suffix}`}
                hint="Lower-case letters, digits and hyphens."
                className="text-13"
              />
            )}
          </>
        )}
      </Field>
    </>
  )
}

/** What is typed by hand is only made what it was plainly meant to be; the rest is told, not changed. */
function asAddress(typed: string): string {
  return typed.toLowerCase().replaceAll(/\s+/g, '-')
}
