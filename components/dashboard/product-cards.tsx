'use client'

import { ChevronDown } from 'lucide-react'
import { Card, CardBody } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { MoneyInput } from './money-input.tsx'
import type { DraftVariant } from './product-draft.ts'
import { RichTextField } from './rich-text-field.tsx'
import { DeliveryFields } from './variant-row.tsx'

type Errors = { errors: Record<string, string> }

type WordsCardProps = Errors & { product: ProductView | null; onDescription: () => void }

export function WordsCard({ product, errors, onDescription }: WordsCardProps) {
  return (
    <Card>
      <CardBody className="grid gap-5">
        <Field label="Title" name="title" error={errors.title}>
          {(control) => (
            <Input {...control} defaultValue={product?.title} required maxLength={255} autoComplete="off" />
          )}
        </Field>
        <RichTextField
          label="Description"
          name="description"
          html={product?.description ?? ''}
          error={errors.description}
          onChange={onDescription}
        />
      </CardBody>
    </Card>
  )
}

type OneVariant = Errors & {
  variant: DraftVariant
  /** Told the changed field's name and the change. */
  onChange: (name: string, changes: Partial<DraftVariant>) => void
}

/** Of a product without options. */
export function PriceCard({ variant, currency, errors, onChange }: OneVariant & { currency: string }) {
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="Price" name="" error={errors['variants.0.price']}>
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              value={variant.price}
              onChange={(event) => onChange('price', { price: event.target.value })}
            />
          )}
        </Field>
        <Field
          label="Compare-at price"
          name=""
          optional
          error={errors['variants.0.compareAt']}
          hint="The former price, shown struck through."
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              value={variant.compareAt}
              onChange={(event) => onChange('compareAt', { compareAt: event.target.value })}
            />
          )}
        </Field>
      </CardBody>
    </Card>
  )
}

/** Of a product without options: how many there are, and how it is counted, weighed and sent. */
export function StockCard({ variant, errors, onChange }: OneVariant) {
  const hasFoldedError = ['barcode', 'weightGrams'].some((name) => errors[`variants.0.${name}`])
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="In stock" name="" error={errors['variants.0.stock']}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              disabled={!variant.tracked}
              value={variant.tracked ? variant.stock : ''}
              placeholder={variant.tracked ? undefined : 'Not counted'}
              onChange={(event) => onChange('stock', { stock: event.target.value })}
              className="tabular-nums"
            />
          )}
        </Field>
        <Field label="SKU" name="" optional error={errors['variants.0.sku']} hint="Your own number for it.">
          {(control) => (
            <Input
              {...control}
              value={variant.sku}
              onChange={(event) => onChange('sku', { sku: event.target.value })}
              maxLength={60}
              autoComplete="off"
            />
          )}
        </Field>
        <details className="group sm:col-span-2" open={hasFoldedError || undefined}>
          <summary className="inline-flex cursor-pointer list-none items-center gap-1.5 rounded-control text-13 text-muted hover:text-text [&::-webkit-details-marker]:hidden">
            <ChevronDown
              aria-hidden
              size={16}
              strokeWidth={1.5}
              className="transition-transform duration-150 group-open:rotate-180"
            />
            Barcode, weight, delivery and tax
          </summary>
          <div className="mt-4 grid gap-5 sm:grid-cols-2">
            <DeliveryFields variant={variant} index={0} errors={errors} onChange={onChange} />
          </div>
        </details>
      </CardBody>
    </Card>
  )
}
