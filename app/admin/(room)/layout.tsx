import { Layers, Megaphone, Store } from 'lucide-react'
import type { ReactNode } from 'react'
import { AccountMenu } from '#components/dashboard/account-menu.tsx'
import { WorkroomBrand } from '#components/dashboard/workroom-brand.tsx'
import { WorkroomFrame } from '#components/dashboard/workroom-frame.tsx'
import { WorkroomSearch } from '#components/dashboard/workroom-search.tsx'
import { Toaster } from '#components/ui/toaster.tsx'
import { countMigrationFailures } from '#lib/platform/console/find-migration-failures.ts'
import { requireOperator } from '#lib/web/store-page.ts'
import { signOutAction } from '../session-actions.ts'

const ICON = { 'aria-hidden': true, size: 20, strokeWidth: 1.5 } as const

export default async function ConsoleRoomLayout({ children }: { children: ReactNode }) {
  const operator = await requireOperator()
  const failed = await countMigrationFailures()
  return (
    <WorkroomFrame
      brand={<WorkroomBrand name="Souk console" href="/admin" />}
      search={<WorkroomSearch targets={[{ action: '/admin', label: 'Stores:' }]} />}
      actions={<AccountMenu name={operator.name} detail={operator.email} signOut={signOutAction} />}
      rail={[
        {
          items: [
            { href: '/admin', alsoAt: '/admin/stores', label: 'Stores', icon: <Store {...ICON} />, exact: true },
            {
              href: '/admin/fleet',
              label: 'Fleet',
              icon: <Layers {...ICON} />,
              count: failed,
              countLabel: `${failed} failed`,
            },
            { href: '/admin/announcements', label: 'Announcements', icon: <Megaphone {...ICON} /> },
          ],
        },
      ]}
    >
      {children}
      <Toaster />
    </WorkroomFrame>
  )
}
