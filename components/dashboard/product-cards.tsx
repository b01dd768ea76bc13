'use client'

import { Card, CardBody } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { ProductView, VariantView } from '#lib/catalog/product-view.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { MoneyInput } from './money-input.tsx'

type Errors = { errors: Record<string, string> }

export function WordsCard({ product, errors }: Errors & { product: ProductView | null }) {
  return (
    <Card>
      <CardBody className="grid gap-5">
        <Field label="Title" name="title" error={errors.title}>
          {(control) => (
            <Input {...control} defaultValue={product?.title} required maxLength={120} autoComplete="off" />
          )}
        </Field>
        <Field
          label="Description"
          name="description"
          optional
          error={errors.description}
          hint="Leave an empty line between paragraphs."
        >
          {(control) => (
            <Textarea {...control} defaultValue={product?.description} className="min-h-40" maxLength={10_000} />
          )}
        </Field>
      </CardBody>
    </Card>
  )
}

export function PriceCard({ variant, currency, errors }: Errors & { variant?: VariantView; currency: string }) {
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="Price" name="price" error={errors.price}>
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              defaultValue={variant ? toDecimal(variant.priceMinor, currency) : undefined}
            />
          )}
        </Field>
        <Field
          label="Compare-at price"
          name="compareAt"
          optional
          error={errors.compareAt}
          hint="The former price, shown struck through."
        >
          {(control) => (
            <MoneyInput
              {...control}
              currency={currency}
              defaultValue={
                variant && variant.compareAtMinor !== null ? toDecimal(variant.compareAtMinor, currency) : undefined
              }
            />
          )}
        </Field>
      </CardBody>
    </Card>
  )
}

/** Carries the stock that it showed, so that what was sold meanwhile stays sold. */
export function StockCard({ variant, errors }: Errors & { variant?: VariantView }) {
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        {variant ? <input type="hidden" name="stockBefore" value={variant.stock} /> : null}
        <Field label="In stock" name="stock" error={errors.stock}>
          {(control) => (
            <Input
              {...control}
              inputMode="numeric"
              autoComplete="off"
              defaultValue={variant?.stock ?? 0}
              className="tabular-nums"
            />
          )}
        </Field>
        <Field label="SKU" name="sku" optional error={errors.sku} hint="Your own number for it.">
          {(control) => <Input {...control} defaultValue={variant?.sku} maxLength={60} autoComplete="off" />}
        </Field>
      </CardBody>
    </Card>
  )
}
