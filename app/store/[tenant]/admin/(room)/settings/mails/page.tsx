import { ChevronRight } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { mailKindWords } from '#components/dashboard/mail-words.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ReminderTimeField } from '#components/dashboard/reminder-time-field.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { findMailTexts } from '#lib/notifications/find-mail-texts.ts'
import { REMINDER_MINUTES } from '#lib/notifications/update-reminder-time.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateReminderTimeAction } from './actions.ts'

export const metadata: Metadata = { title: 'Mails' }

export default async function MailsPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'settings:write')
  const [texts, { abandonedAfterMinutes }] = await Promise.all([
    findMailTexts(ctx),
    ctx.db.storeSettings.findUniqueOrThrow({ where: { id: 'store' }, select: { abandonedAfterMinutes: true } }),
  ])
  return (
    <>
      <PageHead title="Mails" meaning="What the shop writes to its customers, and when." />
      <div className="grid gap-4">
        <Card>
          <CardHeader>
            <CardTitle>Carts that were left</CardTitle>
          </CardHeader>
          <CardBody>
            <ReminderTimeField
              action={updateReminderTimeAction}
              minutes={abandonedAfterMinutes ?? 0}
              choices={REMINDER_MINUTES}
            />
          </CardBody>
        </Card>
        <Card>
          <ul className="divide-y divide-line">
            {texts.map(({ kind, subject, isChanged }) => (
              <li key={kind}>
                <Link
                  href={`/admin/settings/mails/${kind}`}
                  prefetch={false}
                  className="flex items-center gap-3 px-5 py-3 hover:bg-sunken"
                >
                  <span className="min-w-0 flex-1">
                    <span className="flex items-center gap-2 font-medium text-14">
                      {mailKindWords(kind)}
                      {isChanged ? <Badge tone="accent">Yours</Badge> : null}
                    </span>
                    <span className="block truncate text-13 text-muted">{subject}</span>
                  </span>
                  <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
                </Link>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
}
