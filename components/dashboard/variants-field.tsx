'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Input } from '#components/ui/input.tsx'
import type { ProductOption, ProductView } from '#lib/catalog/product-view.ts'
import { variantTitle } from '#lib/catalog/variant-matrix.ts'
import type { Picture } from '#lib/content/picture.ts'
import { MoneyInput } from './money-input.tsx'
import { OptionsEditor } from './options-editor.tsx'
import { PriceCard, StockCard } from './product-cards.tsx'
import {
  type DraftVariant,
  draftOf,
  type ProductDraft,
  sentVariants,
  withOptionName,
  withOptions,
  withValueName,
} from './product-draft.ts'
import { VariantRow } from './variant-row.tsx'

type VariantsFieldProps = {
  product: ProductView | null
  currency: string
  maxOptions: number
  maxVariants: number
  /** The product's pictures as the form has them now. */
  pictures: readonly Picture[]
  errors: Record<string, string>
  /** Told what was changed, by the name it has among the form's labels. */
  onChange: (name: string) => void
}

/** What is bought: the form gets it as `options` and `variants`. Carries the stock that it showed. */
export function VariantsField(props: VariantsFieldProps) {
  const { product, currency, maxOptions, maxVariants, pictures, errors, onChange } = props
  const [draft, setDraft] = useState(() => draftOf(product, currency))
  const [tooMany, setTooMany] = useState(false)
  const put = (next: ProductDraft, name: string) => {
    setDraft(next)
    onChange(name)
  }
  const change = (index: number, name: string, changes: Partial<DraftVariant>) => {
    const variants = draft.variants.map((each, at) => (at === index ? { ...each, ...changes } : each))
    put({ ...draft, variants }, name)
  }
  const changeOptions = (options: ProductOption[]) => {
    const next = withOptions(draft, options, maxVariants)
    setTooMany(next === null)
    if (next) put(next, 'options')
  }
  const hasGrid = draft.options.some(({ values }) => values.length > 0)
  const [only] = draft.variants
  const message = tooMany ? `A product has at most ${maxVariants} variants.` : errors.variants
  return (
    <>
      <input type="hidden" name="options" value={JSON.stringify(draft.options)} />
      <input type="hidden" name="variants" value={sentVariants(draft.variants)} />
      {hasGrid || !only ? null : (
        <>
          <PriceCard
            variant={only}
            currency={currency}
            errors={errors}
            onChange={(name, changes) => change(0, name, changes)}
          />
          <StockCard variant={only} errors={errors} onChange={(name, changes) => change(0, name, changes)} />
        </>
      )}
      <Card>
        <CardHeader>
          <CardTitle>Options</CardTitle>
          <p className="text-13 text-muted">What shoppers choose between. Each combination is a variant.</p>
        </CardHeader>
        <CardBody>
          <OptionsEditor
            options={draft.options}
            max={maxOptions}
            errors={message ? { ...errors, options: errors.options ?? message } : errors}
            onOptions={changeOptions}
            onOptionName={(position, name) => put(withOptionName(draft, position, name), 'options')}
            onValueName={(position, from, to) => put(withValueName(draft, position, from, to), 'options')}
          />
        </CardBody>
      </Card>
      {hasGrid ? (
        <Card>
          <CardHeader>
            <CardTitle>Variants</CardTitle>
            <p className="text-13 text-muted tabular-nums">
              {draft.variants.length === 1 ? '1 variant' : `${draft.variants.length} variants`}
            </p>
          </CardHeader>
          <CardBody>
            <SetAll
              currency={currency}
              onSet={(name, changes) =>
                put({ ...draft, variants: draft.variants.map((each) => ({ ...each, ...changes })) }, name)
              }
            />
            <div
              aria-hidden
              className="mt-4 hidden grid-cols-[minmax(0,1fr)_8.5rem_6rem_8rem] gap-3 border-line border-b pb-2 text-13 text-muted sm:grid"
            >
              <span>Variant</span>
              <span>Price</span>
              <span>In stock</span>
              <span>SKU</span>
            </div>
            <ul aria-label="Variants" className="divide-y divide-line">
              {draft.variants.map((variant, index) => (
                <VariantRow
                  key={variant.key}
                  variant={variant}
                  index={index}
                  title={variantTitle(variant.optionValues)}
                  currency={currency}
                  pictures={pictures}
                  errors={errors}
                  onChange={(name, changes) => change(index, name, changes)}
                  onRemove={
                    draft.variants.length === 1
                      ? null
                      : () => put({ ...draft, variants: draft.variants.filter((_, at) => at !== index) }, 'variants')
                  }
                />
              ))}
            </ul>
          </CardBody>
        </Card>
      ) : null}
    </>
  )
}

type SetAllProps = { currency: string; onSet: (name: string, changes: Partial<DraftVariant>) => void }

/** One price or one stock for all variants. */
function SetAll({ currency, onSet }: SetAllProps) {
  const [price, setPrice] = useState('')
  const [stock, setStock] = useState('')
  return (
    <div className="grid gap-3 rounded-control bg-sunken p-3 sm:grid-cols-2">
      <div className="flex gap-2">
        <MoneyInput
          aria-label="Price of all variants"
          placeholder="Price of all"
          currency={currency}
          value={price}
          onChange={(event) => setPrice(event.target.value)}
        />
        <Button variant="secondary" disabled={price.trim() === ''} onClick={() => onSet('price', { price })}>
          Set price
        </Button>
      </div>
      <div className="flex gap-2">
        <Input
          aria-label="Stock of all variants"
          placeholder="Stock of each"
          inputMode="numeric"
          autoComplete="off"
          className="tabular-nums"
          value={stock}
          onChange={(event) => setStock(event.target.value)}
        />
        <Button
          variant="secondary"
          disabled={stock.trim() === ''}
          onClick={() => onSet('stock', { stock, tracked: true })}
        >
          Set stock
        </Button>
      </div>
    </div>
  )
}
