import type { MenuItem, ShopMenus } from '#lib/content/menus/menu-view.ts'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { MenuLinkTo } from './menu-link-to.tsx'
import { sellerLine } from './seller-line.ts'

type ShopFooterProps = { settings: Pick<StoreSettingsView, 'name' | 'tagline' | 'seller'>; menus: ShopMenus }

const LINK =
  'inline-flex min-h-9 items-center break-words text-14 text-muted underline-offset-4 hover:text-text hover:underline'

/** Who this is, the menu of the foot in columns, policies, and who sells. */
export function ShopFooter({ settings: { name, tagline, seller }, menus }: ShopFooterProps) {
  const legal = sellerLine(seller)
  return (
    <footer className="mt-auto border-line border-t bg-sunken">
      <div className="mx-auto grid max-w-[1280px] grid-cols-2 gap-x-8 gap-y-10 px-4 py-12 md:grid-cols-4 md:px-8 md:py-16 lg:grid-cols-5">
        <div className="col-span-2 min-w-0 md:col-span-4 lg:col-span-2">
          <p className="display break-words text-22">{name}</p>
          {tagline ? <p className="mt-2 max-w-[36ch] text-14 text-muted">{tagline}</p> : null}
          {seller.email ? (
            <p className="mt-3">
              <a href={`mailto:${seller.email}`} className={LINK}>
                {seller.email}
              </a>
            </p>
          ) : null}
        </div>
        {/* On phones short columns stand below each other beside a long one. */}
        <div className="col-span-2 -mb-10 columns-2 gap-x-8 md:contents">
          {columnsOf(menus.foot).map(({ label, links }) => (
            <nav key={label} aria-label={`${label}, at the foot`} className="min-w-0 break-inside-avoid pb-10 md:pb-0">
              <p className="break-words font-semibold text-13">{label}</p>
              <ul className="mt-2">
                {links.map((link) => (
                  <li key={`${link.label} ${link.href}`}>
                    <MenuLinkTo link={link} className={LINK} />
                  </li>
                ))}
              </ul>
            </nav>
          ))}
        </div>
      </div>
      <div className="mx-auto max-w-[1280px] px-4 pb-10 md:px-8">
        <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2 border-line border-t pt-6 text-13 text-muted">
          <p className="min-w-0 break-words">
            © {new Date().getUTCFullYear()} {name}
            {legal ? (
              <>
                <span className="hidden sm:inline"> · </span>
                <span className="block sm:inline">{legal}</span>
              </>
            ) : null}
          </p>
          {menus.policies.length > 0 ? (
            <nav aria-label="Policies">
              <ul className="flex flex-wrap gap-x-5">
                {menus.policies.map((link) => (
                  <li key={link.href}>
                    <MenuLinkTo
                      link={link}
                      className="inline-flex min-h-9 items-center underline-offset-4 hover:text-text hover:underline"
                    />
                  </li>
                ))}
              </ul>
            </nav>
          ) : null}
        </div>
      </div>
    </footer>
  )
}

/** An entry with others below it is a column; all that stand alone share one. */
function columnsOf(menu: readonly MenuItem[]) {
  const alone = menu.filter(({ below }) => below.length === 0)
  return [
    ...menu.filter(({ below }) => below.length > 0).map(({ label, below }) => ({ label, links: below })),
    ...(alone.length > 0 ? [{ label: 'More', links: alone }] : []),
  ]
}
