import type { MenuLink } from '#lib/content/menus/menu-view.ts'
import { Link } from '../ui/link.tsx'

/** An entry of a menu as a link; one that leaves the shop tells the other site nothing. */
export function MenuLinkTo({ link: { label, href }, className }: { link: MenuLink; className?: string }) {
  return href.startsWith('/') ? (
    <Link href={href} className={className}>
      {label}
    </Link>
  ) : (
    <a href={href} rel="noopener noreferrer" className={className}>
      {label}
    </a>
  )
}
