import { Globe, History, House, Package, ReceiptText, Route, Settings } from 'lucide-react'
import type { ReactNode } from 'react'
import { AccountMenu } from '#components/dashboard/account-menu.tsx'
import { AnnouncementBar } from '#components/dashboard/announcement-bar.tsx'
import { PlanNotice } from '#components/dashboard/plan-notice.tsx'
import { ViewShopLink } from '#components/dashboard/view-shop-link.tsx'
import { WorkroomBrand } from '#components/dashboard/workroom-brand.tsx'
import { WorkroomFrame } from '#components/dashboard/workroom-frame.tsx'
import { WorkroomSearch } from '#components/dashboard/workroom-search.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { may } from '#lib/auth/permissions.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { isInspectorOn } from '#lib/inspector/is-inspector-on.ts'
import { announcementsFor } from '#lib/platform/announcements/announcements-for.ts'
import { planNotice } from '#lib/platform/plan-notice.ts'
import { trialStanding } from '#lib/platform/trial-standing.ts'
import { countLapsedDomains } from '#lib/tenancy/domains/count-lapsed-domains.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { signOutAction } from '../session-actions.ts'
import { dismissAnnouncementAction } from './announcement-actions.ts'

type RoomLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

const ICON = { 'aria-hidden': true, size: 20, strokeWidth: 1.5 } as const

export default async function RoomLayout({ params, children }: RoomLayoutProps) {
  const ctx = await staffContext(params, 'home:read')
  const isOwner = may(ctx.actor, 'settings:write')
  const [{ name, logo }, toFulfil, announcements, lapsed] = await Promise.all([
    getStoreSettings(ctx.db),
    ctx.db.order.count({ where: { status: 'open' } }),
    announcementsFor(ctx.tenant.id, ctx.staff.id),
    isOwner ? countLapsedDomains(ctx.tenant.id) : 0,
  ])
  return (
    <WorkroomFrame
      brand={<WorkroomBrand name={name} href="/admin" logo={logo} />}
      search={
        <WorkroomSearch
          ordersFirst
          targets={[
            { action: '/admin/products', label: 'Products:' },
            { action: '/admin/orders', label: 'Orders:' },
          ]}
        />
      }
      actions={
        <>
          <ViewShopLink />
          <AccountMenu name={ctx.staff.name} detail={ctx.staff.email} signOut={signOutAction} />
        </>
      }
      rail={[
        { href: '/admin', label: 'Home', icon: <House {...ICON} /> },
        {
          href: '/admin/orders',
          label: 'Orders',
          icon: <ReceiptText {...ICON} />,
          count: toFulfil,
          countLabel: `${toFulfil} to fulfil`,
        },
        { href: '/admin/products', label: 'Products', icon: <Package {...ICON} /> },
        ...(isOwner
          ? [
              { href: '/admin/activity', label: 'Activity', icon: <History {...ICON} /> },
              {
                href: '/admin/domains',
                label: 'Domains',
                icon: <Globe {...ICON} />,
                count: lapsed,
                countLabel: `${lapsed} without proof`,
              },
              { href: '/admin/settings', label: 'Settings', icon: <Settings {...ICON} /> },
            ]
          : []),
        ...(isInspectorOn() ? [{ href: '/admin/inspector', label: 'Inspector', icon: <Route {...ICON} /> }] : []),
      ]}
    >
      <PlanNotice text={planNotice(trialStanding(ctx.tenant, ctx.now()))} />
      <AnnouncementBar announcements={announcements} dismiss={dismissAnnouncementAction} />
      {children}
      <Toaster />
    </WorkroomFrame>
  )
}
