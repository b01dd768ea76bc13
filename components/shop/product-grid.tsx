import type { FoundProduct as Product } from '#lib/catalog/search/list-view.ts'
import { cn } from '../ui/class-names.ts'
import { ProductCard } from './product-card.tsx'

type ProductGridProps = {
  products: readonly Product[]
  headingLevel?: 2 | 3
  /** How many of the first pictures are in view at once and fetched first. */
  priorityCount?: number
  className?: string
}

/** Two columns on phones, three on tablets, four on desktops; without a last row of one where that can be had. */
export function ProductGrid({ products, headingLevel, priorityCount = 0, className }: ProductGridProps) {
  return (
    <ul
      className={cn(
        'grid grid-cols-2 gap-x-4 gap-y-8 md:grid-cols-3 md:gap-x-6 lg:grid-cols-4 lg:gap-y-12',
        products.length === 3 && 'lg:grid-cols-3',
        products.length % 4 === 0 && products.length % 3 > 0 && 'md:grid-cols-4',
        className,
      )}
    >
      {products.map((product, index) => (
        <li key={product.id} className="min-w-0">
          <ProductCard product={product} headingLevel={headingLevel} priority={index < priorityCount} />
        </li>
      ))}
    </ul>
  )
}
