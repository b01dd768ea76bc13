'use client'

import { useState } from 'react'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { PriceCard, StockCard } from './product-cards.tsx'
import { type DraftVariant, draftOf, sentVariants } from './product-draft.ts'

type VariantsFieldProps = {
  product: ProductView | null
  currency: string
  errors: Record<string, string>
  /** Told what was changed, by the name it has among the form's labels. */
  onChange: (name: string) => void
}

/** What is bought: the form gets it as `options` and `variants`. Carries the stock that it showed. */
export function VariantsField({ product, currency, errors, onChange }: VariantsFieldProps) {
  const [draft, setDraft] = useState(() => draftOf(product, currency))
  const [variant] = draft.variants
  const change = (index: number, name: string, changes: Partial<DraftVariant>) => {
    setDraft((before) => ({
      ...before,
      variants: before.variants.map((each, at) => (at === index ? { ...each, ...changes } : each)),
    }))
    onChange(name)
  }
  if (!variant) return null
  return (
    <>
      <input type="hidden" name="options" value={JSON.stringify(draft.options)} />
      <input type="hidden" name="variants" value={sentVariants(draft.variants)} />
      <PriceCard variant={variant} currency={currency} errors={errors} onChange={(...args) => change(0, ...args)} />
      <StockCard variant={variant} errors={errors} onChange={(...args) => change(0, ...args)} />
    </>
  )
}
