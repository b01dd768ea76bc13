import type { FoundProduct } from '#lib/catalog/search/list-view.ts'
import { cn } from '../ui/class-names.ts'
import { Heart } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { MarkedText } from './marked-text.tsx'
import { PictureFrame } from './picture-frame.tsx'
import { Price } from './price.tsx'
import { Stars } from './stars.tsx'
import { WishButton } from './wish-button.tsx'

const SIZES = '(min-width: 1280px) 300px, (min-width: 1024px) 23vw, (min-width: 768px) 31vw, 46vw'

/** More of them would be a row of its own. */
const MOST_SWATCHES = 6

type ProductCardProps = { product: FoundProduct; headingLevel?: 2 | 3; priority?: boolean }

/** A product in a list. The whole card is one link, named by its title. */
export function ProductCard({ product, headingLevel = 2, priority }: ProductCardProps) {
  const [first, second] = product.pictures
  const Heading = `h${headingLevel}` as const
  return (
    <article className="group relative min-w-0">
      <div className="relative">
        <PictureFrame
          picture={first}
          title={product.title}
          sizes={SIZES}
          priority={priority}
          decorative
          className="aspect-[4/5]"
          imageClassName={cn(
            'transition duration-200 ease-out',
            second ? 'group-hover:opacity-0' : 'group-hover:scale-[1.02]',
            !product.available && 'opacity-60',
          )}
        />
        {second ? (
          <PictureFrame
            picture={second}
            title={product.title}
            sizes={SIZES}
            decorative
            className="absolute! inset-0 hidden opacity-0 transition-opacity duration-200 ease-out group-hover:opacity-100 [@media(hover:hover)]:block"
          />
        ) : null}
        {product.available ? null : (
          <span className="absolute top-3 left-3 rounded-control bg-surface px-2 py-1 font-medium text-12">
            Sold out
          </span>
        )}
        <WishButton product={product} className="absolute top-1.5 right-1.5 z-10 bg-surface/80 text-text">
          <Heart size={20} />
        </WishButton>
      </div>
      <Heading className="mt-3 line-clamp-2 break-words text-14 leading-snug sm:text-16">
        <Link
          href={`/products/${product.slug}`}
          className="underline-offset-4 outline-offset-4 after:absolute after:inset-0 group-hover:underline"
        >
          {product.titleParts ? <MarkedText parts={product.titleParts} /> : product.title}
        </Link>
      </Heading>
      <Price
        priceMinor={product.priceMinor}
        compareAtMinor={product.compareAtMinor}
        from={product.priceVaries}
        currency={product.currency}
        className="mt-1 text-14 text-muted sm:text-16"
      />
      <Stars rating={product.rating} className="mt-1 text-13" />
      {product.swatches.length > 1 ? (
        <p className="mt-2 flex flex-wrap gap-1.5">
          <span className="sr-only">{product.swatches.length} colours</span>
          {product.swatches.slice(0, MOST_SWATCHES).map((swatch) => (
            <span
              key={swatch}
              aria-hidden
              className="size-3.5 rounded-full shadow-[inset_0_0_0_1px_rgb(0_0_0/0.15)]"
              style={{ backgroundColor: swatch }}
            />
          ))}
        </p>
      ) : null}
      {product.snippet ? (
        <p className="mt-1 line-clamp-3 break-words text-13 text-muted">
          <MarkedText parts={product.snippet} />
        </p>
      ) : null}
    </article>
  )
}
