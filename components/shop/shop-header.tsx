import type { MenuItem } from '#lib/content/menus/menu-view.ts'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { ShoppingBag, User } from '../ui/icons.tsx'
import { MainNavigation, PhoneNavigation } from './main-navigation.tsx'
import { PhoneMenu } from './phone-menu.tsx'
import { SearchForm } from './search-form.tsx'
import { SessionLinks } from './session-links.tsx'
import { ShopName } from './shop-name.tsx'

type ShopHeaderProps = { settings: StoreSettingsView; menu: readonly MenuItem[] }

/** Name, navigation, search, account and cart; the same on every page, for every visitor. */
export function ShopHeader({ settings, menu }: ShopHeaderProps) {
  const { freeShippingFromMinor: freeFrom, currency } = settings
  return (
    <>
      {freeFrom !== null && freeFrom > 0 ? (
        <aside
          aria-label="Announcement"
          className="bg-text px-4 py-2 text-center text-12 text-bg sm:text-13 dark:bg-sunken dark:text-text"
        >
          Free standard delivery from {formatMoney(freeFrom, currency)}
        </aside>
      ) : null}
      <header className="sticky top-0 z-40 border-line border-b bg-bg">
        <div className="mx-auto flex min-h-16 max-w-[1280px] items-center gap-2 px-4 md:gap-8 md:px-8">
          <PhoneMenu>
            <SearchForm id="search-phone" />
            <PhoneNavigation menu={menu} />
          </PhoneMenu>
          <ShopName settings={settings} />
          <MainNavigation menu={menu} />
          <div className="-mr-2.5 ml-auto flex items-center gap-1">
            <SearchForm id="search-header" className="mr-2 hidden w-44 md:block lg:w-60" />
            <SessionLinks accountIcon={<User size={20} />} cartIcon={<ShoppingBag size={20} />} />
          </div>
        </div>
      </header>
    </>
  )
}
