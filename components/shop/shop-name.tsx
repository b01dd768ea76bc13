import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { cn } from '../ui/class-names.ts'
import { Link } from '../ui/link.tsx'

type ShopNameProps = { settings: Pick<StoreSettingsView, 'name' | 'logo'>; className?: string }

/** The store's logo, or its name in the display face: the way home. */
export function ShopName({ settings: { name, logo }, className }: ShopNameProps) {
  return (
    <Link href="/" className={cn('min-w-0 shrink', className)} aria-label={logo ? `${name}, home` : undefined}>
      {logo ? (
        <img
          src={logo.src}
          srcSet={logo.srcSet}
          sizes="200px"
          width={logo.width}
          height={logo.height}
          alt=""
          className="h-9 w-auto max-w-44 object-contain object-left"
        />
      ) : (
        <span className="display block truncate text-18 sm:text-22">{name}</span>
      )}
    </Link>
  )
}
