import type { FieldControlProps } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { MoneyInput } from './money-input.tsx'
import type { DraftVariant } from './product-draft.ts'

/** Told the changed field's name and the change. */
export type ChangeVariant = (name: string, changes: Partial<DraftVariant>) => void

type VariantInputProps = { control: FieldControlProps; variant: DraftVariant; onChange: ChangeVariant }

/** What the card of a product without options and the row of a variant enter alike. */
export function PriceInput({ control, variant, currency, onChange }: VariantInputProps & { currency: string }) {
  return (
    <MoneyInput
      {...control}
      currency={currency}
      value={variant.price}
      onChange={(event) => onChange('price', { price: event.target.value })}
    />
  )
}

export function CompareAtInput({ control, variant, currency, onChange }: VariantInputProps & { currency: string }) {
  return (
    <MoneyInput
      {...control}
      currency={currency}
      value={variant.compareAt}
      onChange={(event) => onChange('compareAt', { compareAt: event.target.value })}
    />
  )
}

/** @param uncounted stands where a number would, of what never runs out */
export function StockInput({ control, variant, uncounted, onChange }: VariantInputProps & { uncounted: string }) {
  return (
    <Input
      {...control}
      inputMode="numeric"
      autoComplete="off"
      disabled={!variant.tracked}
      value={variant.tracked ? variant.stock : ''}
      placeholder={variant.tracked ? undefined : uncounted}
      className="tabular-nums"
      onChange={(event) => onChange('stock', { stock: event.target.value })}
    />
  )
}

export function SkuInput({ control, variant, onChange }: VariantInputProps) {
  return (
    <Input
      {...control}
      maxLength={60}
      autoComplete="off"
      value={variant.sku}
      onChange={(event) => onChange('sku', { sku: event.target.value })}
    />
  )
}
