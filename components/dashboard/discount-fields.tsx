'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { RadioCard, RadioGroup } from '#components/ui/radio-group.tsx'
import { Select } from '#components/ui/select.tsx'
import type { DiscountFormView } from '#lib/discounts/discount-view.ts'
import type { DiscountKind } from '#lib/discounts/schema.ts'
import { DiscountTargetField } from './discount-target-field.tsx'
import { MoneyInput } from './money-input.tsx'

const KINDS: Record<DiscountKind, string> = {
  percent: 'A percentage off',
  amount: 'An amount off',
  'free-shipping': 'Free delivery',
  'buy-x-get-y': 'Buy some, get some cheaper',
}

type DiscountFieldsProps = {
  discount: DiscountFormView | null
  currency: string
  errors: Record<string, string>
  onChange: (field: string) => void
}

/** What a discount is called, how it is had, and what it does. */
export function DiscountFields({ discount, currency, errors, onChange }: DiscountFieldsProps) {
  const [how, setHow] = useState(discount?.how ?? 'code')
  const [kind, setKind] = useState<DiscountKind>(discount?.kind ?? 'percent')
  return (
    <>
      <Card>
        <CardBody className="grid gap-5">
          <Field label="Title" name="title" error={errors.title} hint="Shoppers read it beside what they save.">
            {(control) => <Input {...control} defaultValue={discount?.title} maxLength={80} autoComplete="off" />}
          </Field>
          <RadioGroup legend="How shoppers have it" className="[&>label+label]:-mt-px">
            <RadioCard
              name="how"
              value="code"
              checked={how === 'code'}
              onChange={() => setHow('code')}
              label="With a code"
              className="rounded-t-control"
            />
            <RadioCard
              name="how"
              value="automatic"
              checked={how === 'automatic'}
              onChange={() => setHow('automatic')}
              label="By itself"
              description="Every cart that fits gets it."
              className="rounded-b-control"
            />
          </RadioGroup>
          {how === 'code' ? (
            <Field label="Code" name="code" error={errors.code} hint="Shoppers may type it in any case.">
              {(control) => (
                <Input
                  {...control}
                  defaultValue={discount?.code}
                  maxLength={60}
                  autoComplete="off"
                  autoCapitalize="characters"
                  spellCheck={false}
                  placeholder="SUMMER10"
                  className="uppercase placeholder:normal-case"
                />
              )}
            </Field>
          ) : null}
        </CardBody>
      </Card>
      <Card>
        <CardHeader>
          <CardTitle>What it does</CardTitle>
        </CardHeader>
        <CardBody className="grid gap-5">
          <Field label="Kind" name="kind" error={errors.kind}>
            {(control) => (
              <Select {...control} value={kind} onChange={(event) => setKind(event.target.value as DiscountKind)}>
                {Object.entries(KINDS).map(([value, words]) => (
                  <option key={value} value={value}>
                    {words}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          {kind === 'percent' ? (
            <PercentField label="Percent off" value={discount?.percent ?? ''} errors={errors} />
          ) : null}
          {kind === 'amount' ? (
            <Field
              label="Amount off"
              name="amount"
              error={errors.amount}
              hint="Once per order, spread over what it is for."
            >
              {(control) => (
                <MoneyInput {...control} currency={currency} defaultValue={discount?.amount} maxLength={20} />
              )}
            </Field>
          ) : null}
          {kind === 'buy-x-get-y' ? <OfferFields discount={discount} errors={errors} onChange={onChange} /> : null}
          {kind === 'free-shipping' ? (
            <>
              <input type="hidden" name="targetIds" value="[]" />
              <p className="text-14 text-muted">Whatever way of delivery is chosen costs nothing.</p>
            </>
          ) : (
            <DiscountTargetField
              label={kind === 'buy-x-get-y' ? 'What becomes cheaper' : 'What it is for'}
              name="target"
              idsName="targetIds"
              to={discount?.target ?? 'all'}
              chosen={discount?.chosen ?? []}
              errors={errors}
              onChange={onChange}
            />
          )}
          {kind === 'buy-x-get-y' ? null : <input type="hidden" name="buyIds" value="[]" />}
        </CardBody>
      </Card>
    </>
  )
}

function PercentField({ label, value, errors }: { label: string; value: string; errors: Record<string, string> }) {
  return (
    <Field label={label} name="percent" error={errors.percent}>
      {(control) => (
        <span className="relative block max-w-40">
          <Input
            {...control}
            defaultValue={value}
            inputMode="decimal"
            autoComplete="off"
            maxLength={6}
            className="pr-9! tabular-nums"
          />
          <span
            aria-hidden
            className="-translate-y-1/2 pointer-events-none absolute top-1/2 right-3 text-14 text-muted"
          >
            %
          </span>
        </span>
      )}
    </Field>
  )
}

/** What must be bought, and how many become how much cheaper. */
function OfferFields({ discount, errors, onChange }: Omit<DiscountFieldsProps, 'currency'>) {
  return (
    <>
      <DiscountTargetField
        label="What must be bought"
        name="buyTarget"
        idsName="buyIds"
        to={discount?.buyTarget ?? 'all'}
        chosen={discount?.buyChosen ?? []}
        errors={errors}
        onChange={onChange}
      />
      <div className="grid grid-cols-2 gap-4">
        <Field label="Buy" name="buyQuantity" error={errors.buyQuantity}>
          {(control) => (
            <Input
              {...control}
              defaultValue={discount?.buyQuantity ?? '1'}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
            />
          )}
        </Field>
        <Field label="Get" name="getQuantity" error={errors.getQuantity}>
          {(control) => (
            <Input
              {...control}
              defaultValue={discount?.getQuantity ?? '1'}
              inputMode="numeric"
              autoComplete="off"
              maxLength={3}
            />
          )}
        </Field>
      </div>
      <PercentField label="At so much off (100: free)" value={discount?.percent || '100'} errors={errors} />
      <Field
        label="At most so often per order"
        name="timesPerOrder"
        optional
        error={errors.timesPerOrder}
        hint="Empty: as often as it fits. The cheapest ones become cheaper first."
      >
        {(control) => (
          <Input
            {...control}
            defaultValue={discount?.timesPerOrder}
            inputMode="numeric"
            autoComplete="off"
            maxLength={3}
            className="max-w-40"
          />
        )}
      </Field>
    </>
  )
}
