'use client'

import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { RadioCard, RadioGroup } from '#components/ui/radio-group.tsx'
import type { TypedZone } from '#lib/shipping/shipping-form.ts'
import { keepEnter } from './keep-enter.ts'
import { RowButton } from './row-button.tsx'
import { ShippingPlaces } from './shipping-places.tsx'
import { newRate, ShippingRateEditor } from './shipping-rate-editor.tsx'

type ShippingZoneEditorProps = {
  zone: TypedZone
  /** From 0. */
  place: number
  count: number
  currency: string
  countries: readonly { code: string; name: string }[]
  errors: Record<string, string>
  onChange: (changes: Partial<TypedZone>) => void
  onMove: (to: number) => void
  onRemove: () => void
}

/** One zone: what it is called, where it is and which ways of delivery it has. */
export function ShippingZoneEditor(props: ShippingZoneEditorProps) {
  const { zone, place, count, currency, countries, errors, onChange, onMove, onRemove } = props
  const path = `zones.${place}`
  const name = zone.name || 'new zone'
  const setRates = (rates: TypedZone['rates']) => onChange({ rates })
  return (
    <Card aria-label={`Zone ${name}`} onKeyDown={keepEnter}>
      <CardHeader
        action={
          <div className="flex">
            <RowButton label={`Move ${name} up`} disabled={place === 0} onPress={() => onMove(place - 1)}>
              <ArrowUp aria-hidden size={16} strokeWidth={1.5} />
            </RowButton>
            <RowButton label={`Move ${name} down`} disabled={place === count - 1} onPress={() => onMove(place + 1)}>
              <ArrowDown aria-hidden size={16} strokeWidth={1.5} />
            </RowButton>
            <RowButton label={`Remove ${name}`} onPress={onRemove}>
              <Trash2 aria-hidden size={16} strokeWidth={1.5} />
            </RowButton>
          </div>
        }
      >
        <CardTitle>{zone.name || 'New zone'}</CardTitle>
        {place === 0 ? (
          <p className="text-13 text-muted">The first zone is shown while nobody knows where a cart goes.</p>
        ) : null}
      </CardHeader>
      <CardBody className="grid gap-5">
        <Field label="Name" name={`${path}.name`} error={errors[`${path}.name`]} hint="Only you see it.">
          {(control) => (
            <Input
              {...control}
              value={zone.name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => onChange({ name: event.target.value })}
            />
          )}
        </Field>
        <div>
          <RadioGroup legend="Where" className="[&>label+label]:-mt-px">
            <RadioCard
              name={`${path}.where`}
              checked={!zone.everywhere}
              onChange={() => onChange({ everywhere: false })}
              label="These countries and regions"
              className="rounded-t-control"
            />
            <RadioCard
              name={`${path}.where`}
              checked={zone.everywhere}
              onChange={() => onChange({ everywhere: true })}
              label="The rest of the world"
              description="Every place that no other zone names."
              className="rounded-b-control"
            />
          </RadioGroup>
          <Wrong text={errors[`${path}.everywhere`]} />
        </div>
        {zone.everywhere ? null : (
          <ShippingPlaces
            zone={name}
            path={path}
            places={zone.places}
            countries={countries}
            errors={errors}
            onChange={(places) => onChange({ places })}
          />
        )}
        <section aria-label={`Ways of delivery to ${name}`} className="grid gap-3">
          <h3 className="font-medium text-14">Ways of delivery</h3>
          {zone.rates.map((rate, r) => (
            <ShippingRateEditor
              key={rate.id}
              rate={rate}
              path={`${path}.rates.${r}`}
              currency={currency}
              errors={errors}
              onChange={(changes) => setRates(zone.rates.map((old, at) => (at === r ? { ...old, ...changes } : old)))}
              onRemove={() => setRates(zone.rates.filter((_, at) => at !== r))}
            />
          ))}
          <Wrong text={errors[`${path}.rates`]} />
          <Button
            variant="secondary"
            size="sm"
            className="justify-self-start"
            onClick={() => setRates([...zone.rates, newRate()])}
          >
            <Plus aria-hidden size={16} strokeWidth={1.5} />
            Add way of delivery
          </Button>
        </section>
      </CardBody>
    </Card>
  )
}

function Wrong({ text }: { text: string | undefined }) {
  return text ? (
    <p role="alert" className="mt-1.5 text-13 text-red">
      {text}
    </p>
  ) : null
}
