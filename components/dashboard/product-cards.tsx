'use client'

import { ChevronDown } from 'lucide-react'
import { Card, CardBody } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ProductView } from '#lib/catalog/product-view.ts'
import type { DraftVariant } from './product-draft.ts'
import { RichTextField } from './rich-text-field.tsx'
import { type ChangeVariant, CompareAtInput, PriceInput, SkuInput, StockInput } from './variant-inputs.tsx'
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
  onChange: ChangeVariant
}

/** Of a product without options. */
export function PriceCard({ variant, currency, errors, onChange }: OneVariant & { currency: string }) {
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="Price" name="" error={errors['variants.0.price']}>
          {(control) => <PriceInput control={control} variant={variant} currency={currency} onChange={onChange} />}
        </Field>
        <Field
          label="Compare-at price"
          name=""
          optional
          error={errors['variants.0.compareAt']}
          hint="The former price, shown struck through."
        >
          {(control) => <CompareAtInput control={control} variant={variant} currency={currency} onChange={onChange} />}
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
          {(control) => <StockInput control={control} variant={variant} uncounted="Not counted" onChange={onChange} />}
        </Field>
        <Field label="SKU" name="" optional error={errors['variants.0.sku']} hint="Your own number for it.">
          {(control) => <SkuInput control={control} variant={variant} onChange={onChange} />}
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
