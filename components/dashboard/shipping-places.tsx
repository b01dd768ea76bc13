'use client'

import { X } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { COUNTRY_GROUPS } from '#lib/shipping/country-groups.ts'
import type { TypedZone } from '#lib/shipping/shipping-form.ts'
import { RowButton } from './row-button.tsx'

type Places = TypedZone['places']

type ShippingPlacesProps = {
  /** What the zone is called. */
  zone: string
  /** Of its errors. */
  path: string
  places: Places
  countries: readonly { code: string; name: string }[]
  errors: Record<string, string>
  onChange: (places: Places) => void
}

/** The countries of a zone, each whole or some of its regions. */
export function ShippingPlaces({ zone, path, places, countries, errors, onChange }: ShippingPlacesProps) {
  const has = (code: string) => places.some(({ country }) => country === code)
  const add = (codes: readonly string[]) =>
    onChange([...places, ...codes.filter((code) => !has(code)).map((country) => ({ country, regions: '' }))])
  const nameOf = (code: string) => countries.find((country) => country.code === code)?.name ?? code
  return (
    <div className="grid gap-3">
      {places.length > 0 ? (
        <ul aria-label={`Countries of ${zone}`} className="divide-y divide-line rounded-control border border-line">
          {places.map(({ country, regions }, p) => (
            <li key={country} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-1.5 pr-1 pl-3">
              <span className="min-w-0 flex-1 basis-36 pt-2 text-14">{nameOf(country)}</span>
              <Field
                label={`Regions of ${nameOf(country)}`}
                labelHidden
                name={`${path}.places.${p}.regions`}
                error={errors[`${path}.places.${p}.regions`]}
                className="order-last w-full sm:order-none sm:w-64"
              >
                {(control) => (
                  <Input
                    {...control}
                    value={regions}
                    maxLength={1_000}
                    autoComplete="off"
                    placeholder="Whole country, or its regions"
                    onChange={(event) =>
                      onChange(places.map((old, at) => (at === p ? { ...old, regions: event.target.value } : old)))
                    }
                  />
                )}
              </Field>
              <RowButton
                label={`Remove ${nameOf(country)}`}
                onPress={() => onChange(places.filter((_, at) => at !== p))}
              >
                <X aria-hidden size={16} strokeWidth={1.5} />
              </RowButton>
            </li>
          ))}
        </ul>
      ) : null}
      <Field
        label="Add a country"
        name={`${path}.places`}
        error={errors[`${path}.places`]}
        hint={
          places.length > 0
            ? 'Some of its regions alone: their names or codes with commas, such as “CA, Oregon”.'
            : undefined
        }
      >
        {(control) => (
          <Select {...control} value="" onChange={(event) => add([event.target.value])}>
            <option value="">Choose…</option>
            {countries
              .filter(({ code }) => !has(code))
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </Select>
        )}
      </Field>
      <div className="flex flex-wrap gap-2">
        {COUNTRY_GROUPS.map(({ name, codes }) => (
          <Button key={name} variant="ghost" size="sm" onClick={() => add(codes)}>
            Add {name}
          </Button>
        ))}
      </div>
    </div>
  )
}
