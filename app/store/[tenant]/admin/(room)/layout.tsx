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
import { announcementsFor } from '#lib/platform/announcements/announcements-for.ts'
import { planNotice } from '#lib/platform/plan-notice.ts'
import { trialStanding } from '#lib/platform/trial-standing.ts'
import { countWaitingReturns } from '#lib/returns/count-waiting-returns.ts'
import { countPendingReviews } from '#lib/reviews/find-reviews.ts'
import { countLapsedDomains } from '#lib/tenancy/domains/count-lapsed-domains.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { signOutAction } from '../session-actions.ts'
import { dismissAnnouncementAction } from './announcement-actions.ts'
import { railFor } from './workroom-places.tsx'

type RoomLayoutProps = { params: Promise<{ tenant: string }>; children: ReactNode }

export default async function RoomLayout({ params, children }: RoomLayoutProps) {
  const ctx = await staffContext(params, 'home:read')
  const isOwner = may(ctx.actor, 'settings:write')
  const [{ name, logo }, toFulfil, announcements, lapsed, toLookAt, returns] = await Promise.all([
    getStoreSettings(ctx.db),
    ctx.db.order.count({ where: { status: 'open' } }),
    announcementsFor(ctx.tenant.id, ctx.staff.id),
    isOwner ? countLapsedDomains(ctx.tenant.id) : 0,
    countPendingReviews(ctx),
    countWaitingReturns(ctx),
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
      rail={railFor(ctx.actor, { orders: toFulfil, domains: lapsed, reviews: toLookAt, returns })}
    >
      <PlanNotice text={planNotice(trialStanding(ctx.tenant, ctx.now()))} />
      <AnnouncementBar announcements={announcements} dismiss={dismissAnnouncementAction} />
      {children}
      <Toaster />
    </WorkroomFrame>
  )
}
