import type { VariantView } from '#lib/catalog/product-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { CONTROL_CLASSES } from '../ui/control-classes.ts'

/** All variants in one list, for browsers without scripts: it comes after the form's own field, and so is what counts. */
export function VariantList({ variants, currency }: { variants: readonly VariantView[]; currency: string }) {
  return (
    <noscript>
      <label className="mb-5 block space-y-2 text-14 font-medium">
        <span>Choose one</span>
        <select name="variantId" autoComplete="off" className={`${CONTROL_CLASSES} h-11`}>
          {variants.map(({ id, title, priceMinor, available }) => (
            <option key={id} value={id} disabled={!available}>
              {title} – {available ? formatMoney(priceMinor, currency) : 'sold out'}
            </option>
          ))}
        </select>
      </label>
    </noscript>
  )
}
