'use client'

import { Card, CardBody } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { MoneyInput } from './money-input.tsx'
import type { DraftVariant } from './product-draft.ts'
import { RichTextField } from './rich-text-field.tsx'

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

/** Of a product without options. */
export function StockCard({ variant, errors, onChange }: OneVariant) {
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="In stock" name="" error={errors['variants.0.stock']}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              value={variant.stock}
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
      </CardBody>
    </Card>
  )
}
