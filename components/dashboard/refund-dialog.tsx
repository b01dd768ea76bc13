'use client'

import { useState } from 'react'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { formatMoney, toDecimal } from '#lib/kernel/money.ts'
import type { OrderView } from '#lib/orders/order-view.ts'
import { unitsWorth } from '#lib/returns/returnable.ts'
import { DialogForm } from './dialog-form.tsx'
import type { FormAction } from './form-action.ts'
import { MoneyInput } from './money-input.tsx'

type RefundDialogProps = { action: FormAction; order: OrderView /** The most that can go back. */; leftMinor: number }

/** Gives money back: an amount, or what some of the lines were worth; what goes back into stock is chosen by itself. */
export function RefundDialog({ action, order, leftMinor }: RefundDialogProps) {
  const { id, number, currency, lines, taxIncluded, refundedMinor } = order
  const [units, setUnits] = useState<Record<string, number>>({})
  const worth = lines.reduce(
    (sum, line) => sum + unitsWorth(line, { before: line.restocked, units: units[line.id] ?? 0, taxIncluded }),
    0,
  )
  const suggested = Math.min(worth, leftMinor)
  return (
    <DialogForm
      action={action}
      fields={{ id, refundedMinor: String(refundedMinor) }}
      opens="Refund"
      sends="Refund"
      variant="secondary"
      title={`Refund order ${number}`}
      description={`At most ${formatMoney(leftMinor, currency)} can go back, the way it was paid.`}
      done="The money is on its way back."
    >
      {({ errors, values }) => (
        <>
          <ul className="divide-y divide-line rounded-card border border-line">
            {lines.map((line) => (
              <li key={line.id} className="flex items-end gap-3 px-3 py-2.5 text-14">
                <span className="min-w-0 flex-1 self-center break-words">
                  {line.title}
                  {line.variantTitle ? <span className="block text-13 text-muted">{line.variantTitle}</span> : null}
                  {line.restocked > 0 ? (
                    <span className="block text-13 text-muted">
                      {line.restocked === line.quantity ? 'All back in stock' : `${line.restocked} back in stock`}
                    </span>
                  ) : null}
                </span>
                {line.restocked < line.quantity ? (
                  <Field
                    label="Back into stock"
                    name={`restock.${line.id}`}
                    error={errors[`restock.${line.id}`]}
                    className="w-32"
                  >
                    {(control) => (
                      <Select
                        {...control}
                        defaultValue="0"
                        onChange={(event) => setUnits({ ...units, [line.id]: Number(event.currentTarget.value) })}
                      >
                        {Array.from({ length: line.quantity - line.restocked + 1 }, (_, count) => (
                          // biome-ignore lint/suspicious/noArrayIndexKey: the index is the number
                          <option key={count} value={count}>
                            {count} of {line.quantity - line.restocked}
                          </option>
                        ))}
                      </Select>
                    )}
                  </Field>
                ) : null}
              </li>
            ))}
          </ul>
          <Field label="Amount" name="amount" error={errors.amount}>
            {(control) => (
              <MoneyInput
                key={suggested}
                {...control}
                currency={currency}
                defaultValue={suggested > 0 ? toDecimal(suggested, currency) : (values.amount ?? '')}
              />
            )}
          </Field>
          <Field label="Reason" name="reason" optional error={errors.reason} hint="The customer reads it.">
            {(control) => <Input {...control} maxLength={200} defaultValue={values.reason} autoComplete="off" />}
          </Field>
        </>
      )}
    </DialogForm>
  )
}
