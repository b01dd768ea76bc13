import Link from 'next/link'
import type { Picture } from '#lib/content/picture.ts'

type WorkroomBrandProps = { name: string; href: string; logo?: Picture | null }

/** The store's mark and name: its logo, or its first letter on the accent. */
export function WorkroomBrand({ name, href, logo }: WorkroomBrandProps) {
  return (
    <Link href={href} className="flex min-w-0 items-center gap-2.5 font-semibold text-14">
      {logo ? (
        <img src={logo.src} alt="" width={28} height={28} className="size-7 shrink-0 rounded-control object-contain" />
      ) : (
        <span
          aria-hidden
          className="flex size-7 shrink-0 items-center justify-center rounded-control bg-accent text-13 text-on-accent"
        >
          {name.slice(0, 1).toUpperCase()}
        </span>
      )}
      <span className="truncate">{name}</span>
    </Link>
  )
}
