import type { ProductCard } from '#lib/catalog/product-view.ts'
import { ProductGrid } from './product-grid.tsx'

/** A row of other products below a product; nothing at all in a shop of one. */
export function OtherProducts({ products }: { products: readonly ProductCard[] }) {
  if (products.length === 0) return null
  return (
    <section aria-labelledby="other-products" className="mt-16 border-line border-t pt-10 lg:mt-24 lg:pt-16">
      <h2 id="other-products" className="display mb-6 text-22 sm:text-28 lg:mb-10">
        You may also like
      </h2>
      <ProductGrid products={products} headingLevel={3} />
    </section>
  )
}
