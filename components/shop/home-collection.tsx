import type { ProductCard } from '#lib/catalog/product-view.ts'
import { Link } from '../ui/link.tsx'
import { PageWidth } from './page-width.tsx'
import { ProductGrid } from './product-grid.tsx'

type HomeCollectionProps = { title: string; products: readonly ProductCard[] }

/** A row or two of products under a heading; nothing at all without products. */
export function HomeCollection({ title, products }: HomeCollectionProps) {
  if (products.length === 0) return null
  return (
    <section className="py-14 lg:py-24">
      <PageWidth>
        <div className="mb-6 flex items-baseline justify-between gap-6 lg:mb-10">
          <h2 className="display text-22 sm:text-28">{title}</h2>
          <Link
            href="/products"
            className="inline-flex min-h-6 shrink-0 items-center text-14 underline underline-offset-4"
          >
            See all
          </Link>
        </div>
        <ProductGrid products={products} headingLevel={3} />
      </PageWidth>
    </section>
  )
}
