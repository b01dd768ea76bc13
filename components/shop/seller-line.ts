import type { Seller } from '#lib/content/schema.ts'
import { countryName } from '#lib/shipping/countries.ts'

/** Who sells, in one line: name, address, tax number; '' when nothing is known. */
export function sellerLine(seller: Seller): string {
  const { legalName, line1, line2, postalCode, city, region, country, taxNumber } = seller
  const town = [postalCode, city].filter(Boolean).join(' ')
  return [legalName, line1, line2, town, region, country ? countryName(country) : '', taxNumber]
    .filter(Boolean)
    .join(', ')
}
