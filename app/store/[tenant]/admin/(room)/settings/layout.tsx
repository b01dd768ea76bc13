import type { ReactNode } from 'react'
import { SectionNav } from '#components/dashboard/section-nav.tsx'
import { countLapsedDomains } from '#lib/tenancy/domains/count-lapsed-domains.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { settingsFor } from '../workroom-places.tsx'

type SettingsLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

/** Whoever may open none of these pages is told so by the page. */
export default async function SettingsLayout({ params, children }: SettingsLayoutProps) {
  const ctx = await staffContext(params, 'home:read')
  const domains = await countLapsedDomains(ctx.tenant.id)
  const items = settingsFor(ctx.actor, { orders: 0, returns: 0, reviews: 0, domains })
  if (items.length === 0) return children
  return (
    <div className="lg:flex lg:gap-10">
      <SectionNav label="Settings" items={items} />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
