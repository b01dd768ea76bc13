import type { Seller } from '#lib/content/schema.ts'
import { writtenAddress } from '#lib/shipping/written-address.ts'

/** Who sells, in one line: name, address, tax number; '' when nothing is known. */
export function sellerLine(seller: Seller): string {
  return [...writtenAddress({ ...seller, name: seller.legalName }), seller.taxNumber].filter(Boolean).join(', ')
}
