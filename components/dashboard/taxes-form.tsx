'use client'

import { Plus, Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Checkbox } from '#components/ui/checkbox.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { RadioCard, RadioGroup } from '#components/ui/radio-group.tsx'
import { Select } from '#components/ui/select.tsx'
import type { TypedTaxRate } from '#lib/taxes/tax-form.ts'
import type { FormAction } from './form-action.ts'
import { keepEnter } from './keep-enter.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { newId } from './new-id.ts'
import { RowButton } from './row-button.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = { pricesIncludeTax: 'prices', shippingTaxed: 'delivery', rates: 'rates' }

type EditedRate = TypedTaxRate & { key: string }

type TaxesFormProps = {
  action: FormAction<unknown>
  pricesIncludeTax: boolean
  shippingTaxed: boolean
  rates: TypedTaxRate[]
  countries: readonly { code: string; name: string }[]
}

/** What taxes the store adds or has in its prices. Discarding starts the form again from what is saved. */
export function TaxesForm(props: TaxesFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, countries, onDiscard, ...saved }: TaxesFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const [rates, setRates] = useState<readonly EditedRate[]>(() =>
    saved.rates.map((rate) => ({ ...rate, key: newId() })),
  )
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. It holds for orders from now on.')
      router.refresh()
    },
  })
  const change = (next: readonly EditedRate[]) => {
    setRates(next)
    markChanged('rates')
  }
  const errors = state.fieldErrors
  const wrong = Object.keys(errors).length
  const many = wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null
  return (
    <form {...formProps}>
      <input type="hidden" name="rates" value={JSON.stringify(rates.map(typedOf))} />
      <FormMessage className="mb-4 max-w-180">
        {state.status === 'error' ? (state.message ?? errors.rates ?? many) : null}
      </FormMessage>
      <div className="grid max-w-180 gap-4">
        <Card>
          <CardBody className="grid gap-5">
            <RadioGroup legend="Your prices" className="[&>label+label]:-mt-px">
              <RadioCard
                name="pricesIncludeTax"
                value="yes"
                defaultChecked={saved.pricesIncludeTax}
                label="Contain the tax"
                description="Shoppers pay what the price says; the tax in it is shown at the checkout."
                className="rounded-t-control"
              />
              <RadioCard
                name="pricesIncludeTax"
                value="no"
                defaultChecked={!saved.pricesIncludeTax}
                label="Are without tax"
                description="The tax is added at the checkout, when the address is known."
                className="rounded-b-control"
              />
            </RadioGroup>
            <label htmlFor="shipping-taxed" className="flex items-start gap-3 text-14">
              <Checkbox
                id="shipping-taxed"
                name="shippingTaxed"
                defaultChecked={saved.shippingTaxed}
                className="mt-0.5"
              />
              <span>
                Tax delivery as well
                <span className="block text-13 text-muted">As most places ask for.</span>
              </span>
            </label>
          </CardBody>
        </Card>
        <Card onKeyDown={keepEnter}>
          <CardHeader>
            <CardTitle>Rates</CardTitle>
            <p className="text-13 text-muted">
              By where an order goes. Rates of a region stand in for those of its country; several of the same place add
              up. Where there is none, no tax is charged.
            </p>
          </CardHeader>
          <CardBody className="grid gap-4 md:gap-2.5">
            {rates.length === 0 ? <p className="text-14 text-muted">No rates yet: your store charges no tax.</p> : null}
            {rates.map((rate, index) => (
              <TaxRateFields
                key={rate.key}
                rate={rate}
                path={`rates.${index}`}
                countries={countries}
                errors={errors}
                onChange={(changes) => change(rates.map((old, at) => (at === index ? { ...old, ...changes } : old)))}
                onRemove={() => change(rates.filter((_, at) => at !== index))}
              />
            ))}
            <Button
              variant="secondary"
              size="sm"
              className="justify-self-start"
              onClick={() => change([...rates, { key: newId(), name: '', country: '', region: '', rate: '' }])}
            >
              <Plus aria-hidden size={16} strokeWidth={1.5} />
              Add rate
            </Button>
          </CardBody>
        </Card>
      </div>
      <SaveBar unsaved={[...new Set(unsaved)]} pending={pending} saveLabel="Save" onDiscard={onDiscard} />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}

function typedOf({ name, country, region, rate }: EditedRate): TypedTaxRate {
  return { name, country, region, rate }
}

type TaxRateFieldsProps = {
  rate: EditedRate
  path: string
  countries: TaxesFormProps['countries']
  errors: Record<string, string>
  onChange: (changes: Partial<TypedTaxRate>) => void
  onRemove: () => void
}

function TaxRateFields({ rate, path, countries, errors, onChange, onRemove }: TaxRateFieldsProps) {
  const place = [countries.find(({ code }) => code === rate.country)?.name, rate.region].filter(Boolean).join(', ')
  const name = `${rate.name || 'new rate'}${place ? ` of ${place}` : ''}`
  const field = (key: string) => ({ name: `${path}.${key}`, error: errors[`${path}.${key}`] })
  return (
    <fieldset
      aria-label={`Rate ${name}`}
      className="group/rate grid min-w-0 grid-cols-[3fr_2fr_auto] items-start gap-3 rounded-control border border-line p-4 md:grid-cols-[3fr_3fr_2fr_6rem_auto] md:border-0 md:p-0 md:not-first-of-type:[&_label]:sr-only"
    >
      <Field label="Country" {...field('country')} className="col-span-3 md:col-span-1">
        {(control) => (
          <Select {...control} value={rate.country} onChange={(event) => onChange({ country: event.target.value })}>
            <option value="">Choose…</option>
            {countries.map((country) => (
              <option key={country.code} value={country.code}>
                {country.name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label="Region" {...field('region')} className="col-span-3 md:col-span-1">
        {(control) => (
          <Input
            {...control}
            value={rate.region}
            maxLength={60}
            autoComplete="off"
            placeholder="Whole country"
            onChange={(event) => onChange({ region: event.target.value })}
          />
        )}
      </Field>
      <Field label="Called" {...field('name')}>
        {(control) => (
          <Input
            {...control}
            value={rate.name}
            maxLength={40}
            autoComplete="off"
            placeholder="VAT"
            onChange={(event) => onChange({ name: event.target.value })}
          />
        )}
      </Field>
      <Field label="Percent" {...field('rate')}>
        {(control) => (
          <Input
            {...control}
            inputMode="decimal"
            value={rate.rate}
            maxLength={10}
            autoComplete="off"
            placeholder="19"
            className="tabular-nums"
            onChange={(event) => onChange({ rate: event.target.value })}
          />
        )}
      </Field>
      <div className="mt-6.5 md:group-not-first-of-type/rate:mt-0.5">
        <RowButton label={`Remove ${name}`} onPress={onRemove}>
          <Trash2 aria-hidden size={16} strokeWidth={1.5} />
        </RowButton>
      </div>
    </fieldset>
  )
}
