import type { Listing, ProductCard } from '../product-view.ts'
import type { OptionFacet } from './count-facets.ts'
import type { TextPart } from './mark-words.ts'
import type { PriceStep } from './price-steps.ts'

/** A product of a list that was searched: why it was found, as text in parts. */
export type FoundProduct = ProductCard & { titleParts?: TextPart[]; snippet?: TextPart[] }

/** How many products of the list there would be, by each filter; each is counted with all filters but itself. */
export type Facets = {
  collections: { slug: string; title: string; count: number }[]
  /** null when there is no product to have a price. */
  price: { minMinor: number; maxMinor: number; steps: PriceStep[] } | null
  options: OptionFacet[]
  inStock: number
}

/** `corrected`: what was looked for instead, when nothing has the words as they were typed. */
export type ProductList = Listing<FoundProduct> & { currency: string; facets: Facets; corrected: string | null }
