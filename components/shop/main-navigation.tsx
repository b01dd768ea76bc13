import type { MenuItem } from '#lib/content/menus/menu-view.ts'
import { ChevronDown } from '../ui/icons.tsx'
import { Link } from '../ui/link.tsx'
import { MenuLinkTo } from './menu-link-to.tsx'
import { MenuPanel } from './menu-panel.tsx'

type NavigationProps = { menu: readonly MenuItem[] }

/** The menu of the head on wide screens; an entry with others below it opens a panel. */
export function MainNavigation({ menu }: NavigationProps) {
  return (
    <nav aria-label="Shop" className="hidden min-w-0 md:block">
      <ul className="flex flex-wrap items-center gap-x-6 gap-y-1 py-1">
        {menu.map((item) => (
          <li key={`${item.label} ${item.href}`} className="flex min-w-0 items-center">
            {item.below.length === 0 ? (
              <MenuLinkTo
                link={item}
                className="inline-flex min-h-9 items-center break-words text-14 underline-offset-4 hover:underline"
              />
            ) : (
              <MenuPanel
                label={
                  <>
                    {item.label}
                    <ChevronDown
                      aria-hidden
                      size={16}
                      strokeWidth={1.5}
                      className="transition-transform duration-150 group-open:rotate-180"
                    />
                  </>
                }
              >
                <ul>
                  {withItself(item).map((link) => (
                    <li key={`${link.label} ${link.href}`}>
                      <MenuLinkTo link={link} className="block break-words px-4 py-2 text-14 hover:bg-sunken" />
                    </li>
                  ))}
                </ul>
              </MenuPanel>
            )}
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The same menu on phones, both levels in view. */
export function PhoneNavigation({ menu }: NavigationProps) {
  return (
    <nav aria-label="Shop" className="mt-4 max-h-[calc(100dvh-12rem)] overflow-y-auto">
      <ul>
        {menu.map((item) => (
          <li key={`${item.label} ${item.href}`}>
            <MenuLinkTo link={item} className="flex min-h-12 items-center break-words text-18" />
            {item.below.length > 0 ? (
              <ul className="mb-2 border-line border-l pl-4">
                {item.below.map((link) => (
                  <li key={`${link.label} ${link.href}`}>
                    <MenuLinkTo link={link} className="flex min-h-11 items-center break-words text-16 text-muted" />
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
        <li>
          <Link href="/account" className="flex min-h-12 items-center text-18">
            Your account
          </Link>
        </li>
      </ul>
    </nav>
  )
}

/** An entry that opens a panel is no link any more, so what it leads to stands first in the panel. */
function withItself({ label, href, below }: MenuItem) {
  return below.some((link) => link.href === href) ? below : [{ label: `All of ${label}`, href }, ...below]
}
