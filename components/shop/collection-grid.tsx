import type { CollectionCard } from '#lib/catalog/collection-view.ts'
import { Link } from '../ui/link.tsx'
import { PictureFrame } from './picture-frame.tsx'

const SIZES = '(min-width: 1024px) 400px, (min-width: 640px) 46vw, 96vw'

/** Collections as large pictures with their names; each card is one link. */
export function CollectionGrid({ collections }: { collections: readonly CollectionCard[] }) {
  return (
    <ul className="mt-8 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:mt-12 lg:grid-cols-3">
      {collections.map(({ id, slug, title, productCount, picture }, index) => (
        <li key={id} className="group relative min-w-0">
          <PictureFrame
            picture={picture}
            title={title}
            sizes={SIZES}
            priority={index < 2}
            decorative
            className="aspect-[4/3]"
            imageClassName="transition duration-200 ease-out group-hover:scale-[1.02]"
          />
          <h2 className="display mt-3 break-words text-18 sm:text-22">
            <Link
              href={`/collections/${slug}`}
              className="underline-offset-4 outline-offset-4 after:absolute after:inset-0 group-hover:underline"
            >
              {title}
            </Link>
          </h2>
          <p className="mt-0.5 text-14 text-muted tabular-nums">
            {productCount === 1 ? '1 product' : `${productCount} products`}
          </p>
        </li>
      ))}
    </ul>
  )
}
