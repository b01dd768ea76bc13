import { type Seller, SellerInput } from './schema.ts'

const NOBODY: Seller = {
  legalName: '',
  line1: '',
  line2: '',
  city: '',
  region: '',
  postalCode: '',
  country: '',
  email: '',
  phone: '',
  taxNumber: '',
}

/** The seller as a row has it; a field that makes no sense is empty, so that a page renders whatever was once written. */
export function readSeller(stored: unknown): Seller {
  const row = typeof stored === 'object' && stored !== null ? (stored as Record<string, unknown>) : {}
  const fields = Object.keys(NOBODY) as (keyof Seller)[]
  return Object.fromEntries(
    fields.map((field) => [field, SellerInput.shape[field].safeParse(row[field]).data ?? '']),
  ) as Seller
}
