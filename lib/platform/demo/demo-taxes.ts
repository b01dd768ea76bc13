import type { TaxSettings } from '#lib/taxes/schema.ts'

function rate(country: string, region: string, name: string, rateBasisPoints: number) {
  return { country, region, name, rateBasisPoints }
}

/** Added at the checkout, in some states of the US. */
export const TAX_ADDED: TaxSettings = {
  pricesIncludeTax: false,
  shippingTaxed: false,
  rates: [
    rate('US', 'California', 'Sales tax', 725),
    rate('US', 'New York', 'Sales tax', 400),
    rate('US', 'Texas', 'Sales tax', 625),
  ],
}

/** Part of the prices, where the European Union and its neighbours have it. */
export const TAX_INCLUDED: TaxSettings = {
  pricesIncludeTax: true,
  shippingTaxed: true,
  rates: [
    rate('AT', '', 'USt.', 2_000),
    rate('DE', '', 'USt.', 1_900),
    rate('DK', '', 'Moms', 2_500),
    rate('FR', '', 'TVA', 2_000),
    rate('GB', '', 'VAT', 2_000),
    rate('IT', '', 'IVA', 2_200),
    rate('SE', '', 'Moms', 2_500),
  ],
}
