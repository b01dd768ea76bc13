'use client'

import { Plus, Trash2 } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { RateKind } from '#lib/shipping/schema.ts'
import type { TypedRate } from '#lib/shipping/shipping-form.ts'
import { MoneyInput } from './money-input.tsx'
import { newId } from './new-id.ts'
import { RowButton } from './row-button.tsx'

const KINDS: Record<RateKind, string> = {
  flat: 'One price',
  weight: 'By weight',
  price: 'By worth of the goods',
  pickup: 'Picked up by the shopper',
}

export function newRate(): TypedRate {
  return {
    id: newId(),
    label: '',
    description: '',
    kind: 'flat',
    price: '',
    bands: [{ upTo: '', price: '' }],
    freeFrom: '',
  }
}

type ShippingRateEditorProps = {
  rate: TypedRate
  /** Of its errors. */
  path: string
  currency: string
  errors: Record<string, string>
  onChange: (changes: Partial<TypedRate>) => void
  onRemove: () => void
}

/** One way of delivery: what shoppers read, and how its price is found. */
export function ShippingRateEditor({ rate, path, currency, errors, onChange, onRemove }: ShippingRateEditorProps) {
  const name = rate.label || 'new way'
  const field = (key: string) => ({ name: `${path}.${key}`, error: errors[`${path}.${key}`] })
  const hasSteps = rate.kind === 'weight' || rate.kind === 'price'
  return (
    <fieldset
      aria-label={`Way of delivery ${name}`}
      className="grid min-w-0 gap-4 rounded-control border border-line p-4"
    >
      <div className="flex items-start gap-2">
        <Field label="What shoppers choose" {...field('label')} className="flex-1">
          {(control) => (
            <Input
              {...control}
              value={rate.label}
              maxLength={60}
              autoComplete="off"
              placeholder="Standard delivery"
              onChange={(event) => onChange({ label: event.target.value })}
            />
          )}
        </Field>
        <div className="mt-6.5">
          <RowButton label={`Remove ${name}`} onPress={onRemove}>
            <Trash2 aria-hidden size={16} strokeWidth={1.5} />
          </RowButton>
        </div>
      </div>
      <Field label={rate.kind === 'pickup' ? 'Where and when' : 'How long it takes'} optional {...field('description')}>
        {(control) => (
          <Input
            {...control}
            value={rate.description}
            maxLength={160}
            autoComplete="off"
            placeholder={rate.kind === 'pickup' ? '12 Mill Lane, on weekdays' : 'Arrives in 3 to 5 working days'}
            onChange={(event) => onChange({ description: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label="Price" {...field('kind')}>
          {(control) => (
            <Select
              {...control}
              value={rate.kind}
              onChange={(event) => onChange({ kind: event.target.value as RateKind, bands: [{ upTo: '', price: '' }] })}
            >
              {Object.entries(KINDS).map(([kind, words]) => (
                <option key={kind} value={kind}>
                  {words}
                </option>
              ))}
            </Select>
          )}
        </Field>
        {hasSteps ? null : (
          <Field label="Amount" {...field('price')}>
            {(control) => (
              <MoneyInput
                {...control}
                currency={currency}
                value={rate.price}
                maxLength={20}
                onChange={(event) => onChange({ price: event.target.value })}
              />
            )}
          </Field>
        )}
      </div>
      {hasSteps ? (
        <Steps rate={rate} path={path} currency={currency} errors={errors} onChange={(bands) => onChange({ bands })} />
      ) : null}
      <Field label="Free from" optional {...field('freeFrom')} hint="Goods worth at least this, after discounts.">
        {(control) => (
          <MoneyInput
            {...control}
            currency={currency}
            value={rate.freeFrom}
            maxLength={20}
            onChange={(event) => onChange({ freeFrom: event.target.value })}
          />
        )}
      </Field>
    </fieldset>
  )
}

type StepsProps = Omit<ShippingRateEditorProps, 'onChange' | 'onRemove'> & {
  onChange: (bands: TypedRate['bands']) => void
}

/** What it costs up to each weight or worth. */
function Steps({ rate, path, currency, errors, onChange }: StepsProps) {
  const { kind, bands } = rate
  const unit = kind === 'weight' ? 'kg' : currency
  const set = (index: number, changes: Partial<TypedRate['bands'][number]>) =>
    onChange(bands.map((old, at) => (at === index ? { ...old, ...changes } : old)))
  return (
    <div className="grid gap-3">
      <p className="text-13 text-muted">
        The first step that fits holds. Leave the last limit empty for everything above; with one, it is not offered
        beyond.
      </p>
      <ol className="grid gap-3">
        {bands.map((band, b) => {
          const upTo = `${path}.bands.${b}.upTo`
          const price = `${path}.bands.${b}.price`
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place, and its fields hold no state of their own
            <li key={b} className="flex items-start gap-3">
              <Field label={`Up to (${unit})`} name={upTo} error={errors[upTo]} className="flex-1">
                {(control) => (
                  <Input
                    {...control}
                    inputMode="decimal"
                    autoComplete="off"
                    value={band.upTo}
                    maxLength={20}
                    placeholder="No limit"
                    onChange={(event) => set(b, { upTo: event.target.value })}
                  />
                )}
              </Field>
              <Field label="Amount" name={price} error={errors[price]} className="flex-1">
                {(control) => (
                  <MoneyInput
                    {...control}
                    currency={currency}
                    value={band.price}
                    maxLength={20}
                    onChange={(event) => set(b, { price: event.target.value })}
                  />
                )}
              </Field>
              <div className="mt-6.5">
                <RowButton
                  label={`Remove step ${b + 1}`}
                  disabled={bands.length === 1}
                  onPress={() => onChange(bands.filter((_, at) => at !== b))}
                >
                  <Trash2 aria-hidden size={16} strokeWidth={1.5} />
                </RowButton>
              </div>
            </li>
          )
        })}
      </ol>
      {errors[`${path}.bands`] ? <p className="text-13 text-red">{errors[`${path}.bands`]}</p> : null}
      <Button
        variant="ghost"
        size="sm"
        className="-ml-3 justify-self-start"
        onClick={() => onChange([...bands, { upTo: '', price: '' }])}
      >
        <Plus aria-hidden size={16} strokeWidth={1.5} />
        Add step
      </Button>
    </div>
  )
}
