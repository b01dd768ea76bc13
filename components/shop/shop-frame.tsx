import type { ReactNode } from 'react'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import { ShopFooter } from './shop-footer.tsx'
import { ShopHeader } from './shop-header.tsx'
import { ShopNotice } from './shop-notice.tsx'
import { SkipLink } from './skip-link.tsx'

/** Head and foot around a page of the shop. */
export function ShopFrame({ settings, children }: { settings: StoreSettingsView; children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col has-data-sticky-bar:pb-18 md:has-data-sticky-bar:pb-0">
      <SkipLink />
      <ShopHeader settings={settings} />
      <ShopNotice />
      <main id="content" tabIndex={-1} className="min-w-0 outline-none">
        {children}
      </main>
      <ShopFooter settings={settings} />
    </div>
  )
}
