import type { ReactNode } from 'react'
import { preload } from 'react-dom'
import type { ShopMenus } from '#lib/content/menus/menu-view.ts'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import fraunces from '../ui/faces/fraunces.woff2'
import { Info } from '../ui/icons.tsx'
import { SoftLinks } from '../ui/soft-links.tsx'
import { ShopFooter } from './shop-footer.tsx'
import { ShopHeader } from './shop-header.tsx'
import { ShopNotice } from './shop-notice.tsx'
import { SkipLink } from './skip-link.tsx'

type ShopFrameProps = { settings: StoreSettingsView; menus: ShopMenus; children: ReactNode }

/** Head and foot around a page of the shop. */
export function ShopFrame({ settings, menus, children }: ShopFrameProps) {
  // Asked for with the page: found by way of the style sheet it would come after the first words are painted.
  if (settings.displayFont === 'serif') preload(fraunces, { as: 'font', type: 'font/woff2', crossOrigin: 'anonymous' })
  return (
    <div className="flex min-h-dvh flex-col has-data-sticky-bar:pb-18 md:has-data-sticky-bar:pb-0">
      <SkipLink />
      <SoftLinks />
      <ShopHeader settings={settings} menu={menus.main} />
      <ShopNotice icon={<Info size={16} className="mt-0.75 shrink-0 text-muted" />} />
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <ShopFooter settings={settings} menus={menus} />
    </div>
  )
}
