import { Megaphone } from 'lucide-react'
import type { Metadata } from 'next'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { DateText } from '#components/dashboard/date-text.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ConsoleAnnounceForm } from '#components/platform/console-announce-form.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'
import { systemClock } from '#lib/kernel/clock.ts'
import { findAnnouncements } from '#lib/platform/announcements/find-announcements.ts'
import { requireOperator } from '#lib/web/store-page.ts'
import { announceAction, endAnnouncementAction } from './actions.ts'

export const metadata: Metadata = { title: 'Announcements' }

export default async function AnnouncementsPage() {
  await requireOperator()
  const announcements = await findAnnouncements()
  const now = systemClock()
  return (
    <>
      <PageHead title="Announcements" meaning="What every merchant reads above the dashboard." />
      <ConsoleAnnounceForm action={announceAction} />
      <Card className="mt-6">
        {announcements.length === 0 ? (
          <EmptyState
            picture={<Megaphone aria-hidden size={40} strokeWidth={1} />}
            title="Nothing announced yet"
            text="A planned pause, a new feature: write it above, and every dashboard shows it."
          />
        ) : (
          <ul className="divide-y divide-line">
            {announcements.map(({ id, text, createdAt, endedAt, dismissals }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 px-5 py-3.5 text-14">
                <div className="min-w-0 flex-1 basis-60">
                  <p className="[overflow-wrap:anywhere]">{text}</p>
                  <p className="mt-1 text-13 text-muted">
                    <DateText date={createdAt} now={now} timeZone="UTC" /> · put away by {dismissals}
                  </p>
                </div>
                {endedAt ? (
                  <Badge tone="neutral">Ended</Badge>
                ) : (
                  <ActionButton action={endAnnouncementAction} fields={{ id }} variant="secondary" done="It has ended.">
                    End
                  </ActionButton>
                )}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </>
  )
}
