'use client'

import { ChevronDown, Trash2 } from 'lucide-react'
import type { ComponentProps, ReactNode } from 'react'
import { Button } from '#components/ui/button.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { cn } from '#components/ui/class-names.ts'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { Picture } from '#lib/content/picture.ts'
import type { DraftVariant } from './product-draft.ts'
import { Thumbnail } from './thumbnail.tsx'
import { type ChangeVariant, CompareAtInput, PriceInput, SkuInput, StockInput } from './variant-inputs.tsx'

type VariantFieldsProps = {
  variant: DraftVariant
  /** Its place in the form: errors are filed under it. */
  index: number
  errors: Record<string, string>
  onChange: ChangeVariant
}

type VariantRowProps = VariantFieldsProps & {
  title: string
  currency: string
  pictures: readonly Picture[]
  /** null: the last one cannot be taken out. */
  onRemove: (() => void) | null
}

/** One variant: a row of the grid, a card on phones. What is rarely changed is folded away. */
export function VariantRow(props: VariantRowProps) {
  const { variant, index, title, currency, errors, pictures, onChange, onRemove } = props
  const wrong = (name: string) => errors[`variants.${index}.${name}`]
  const hasFoldedError = ['compareAt', 'barcode', 'weightGrams', 'mediaId'].some(wrong)
  const shown = pictures.find(({ id }) => id === variant.mediaId)
  return (
    <li className="min-w-0 py-3">
      <div className="grid grid-cols-2 items-start gap-3 sm:grid-cols-[minmax(0,1fr)_8.5rem_6rem_8rem]">
        <div className="col-span-2 flex min-w-0 items-center gap-3 sm:col-span-1 sm:h-10">
          <Thumbnail picture={shown} className="size-10" />
          <p className="min-w-0 break-words font-medium text-14">{title}</p>
        </div>
        <Cell label={`Price of ${title}`} shownLabel="Price" error={wrong('price')}>
          {(control) => <PriceInput control={control} variant={variant} currency={currency} onChange={onChange} />}
        </Cell>
        <Cell label={`Stock of ${title}`} shownLabel="In stock" error={wrong('stock')}>
          {(control) => <StockInput control={control} variant={variant} uncounted="∞" onChange={onChange} />}
        </Cell>
        <Cell label={`SKU of ${title}`} shownLabel="SKU" error={wrong('sku')} className="col-span-2 sm:col-span-1">
          {(control) => <SkuInput control={control} variant={variant} onChange={onChange} />}
        </Cell>
      </div>
      <details className="group mt-2" open={hasFoldedError || undefined}>
        <summary className="inline-flex h-8 cursor-pointer list-none items-center gap-1.5 rounded-control text-13 text-muted hover:text-text [&::-webkit-details-marker]:hidden">
          <ChevronDown
            aria-hidden
            size={16}
            strokeWidth={1.5}
            className="transition-transform duration-150 group-open:rotate-180"
          />
          More about {title}
        </summary>
        <div className="mt-2 grid gap-4 rounded-control bg-sunken p-4 sm:grid-cols-2">
          <Field label="Compare-at price" name="" optional error={wrong('compareAt')}>
            {(control) => (
              <CompareAtInput control={control} variant={variant} currency={currency} onChange={onChange} />
            )}
          </Field>
          <Field label="Picture" name="" error={wrong('mediaId')}>
            {(control) => (
              <Select
                {...control}
                value={shown?.id ?? ''}
                onChange={(event) => onChange('variantPictures', { mediaId: event.target.value || null })}
              >
                <option value="">The product’s cover</option>
                {pictures.map((picture, at) => (
                  <option key={picture.id} value={picture.id}>
                    {`Picture ${at + 1}${picture.alt ? `: ${picture.alt}` : ''}`}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <DeliveryFields {...props} />
          {onRemove ? (
            <div className="sm:col-span-2">
              <Button variant="danger" size="sm" onClick={onRemove}>
                <Trash2 aria-hidden size={16} strokeWidth={1.5} />
                Remove this variant
              </Button>
            </div>
          ) : null}
        </div>
      </details>
    </li>
  )
}

/** How it is counted, weighed, sent and taxed. */
export function DeliveryFields({ variant, index, errors, onChange }: VariantFieldsProps) {
  return (
    <>
      <Field label="Barcode" name="" optional error={errors[`variants.${index}.barcode`]} hint="ISBN, EAN, UPC.">
        {(control) => (
          <Input
            {...control}
            maxLength={60}
            autoComplete="off"
            value={variant.barcode}
            onChange={(event) => onChange('barcode', { barcode: event.target.value })}
          />
        )}
      </Field>
      <Field label="Weight in grams" name="" error={errors[`variants.${index}.weightGrams`]}>
        {(control) => (
          <Input
            {...control}
            inputMode="numeric"
            autoComplete="off"
            value={variant.weightGrams}
            className="tabular-nums"
            onChange={(event) => onChange('weight', { weightGrams: event.target.value })}
          />
        )}
      </Field>
      <div className="grid gap-2.5 sm:col-span-2">
        <CheckField
          label="Count the stock"
          hint="Switched off, it never runs out."
          checked={variant.tracked}
          onChange={(event) => onChange('stock', { tracked: event.target.checked })}
        />
        <CheckField
          label="Is sent by post"
          checked={variant.requiresShipping}
          onChange={(event) => onChange('delivery', { requiresShipping: event.target.checked })}
        />
        <CheckField
          label="Is taxed"
          checked={variant.taxable}
          onChange={(event) => onChange('tax', { taxable: event.target.checked })}
        />
      </div>
    </>
  )
}

type CellProps = Pick<ComponentProps<typeof Field>, 'error' | 'children' | 'className'> & {
  label: string
  /** On phones, where no head of a column names it. */
  shownLabel: ReactNode
}

/** A field of the grid: named in full for screen readers, by its column for everybody else. */
function Cell({ label, shownLabel, error, className, children }: CellProps) {
  return (
    <div className={cn('min-w-0', className)}>
      <p aria-hidden className="mb-1 text-13 text-muted sm:hidden">
        {shownLabel}
      </p>
      <Field label={label} labelHidden name="" error={error}>
        {children}
      </Field>
    </div>
  )
}
