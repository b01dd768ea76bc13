import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { DateText } from '#components/dashboard/date-text.tsx'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { FleetBackups as Backups, BackupWanted } from '#lib/platform/console/find-fleet-backups.ts'
import { consoleCount, consoleSize } from './console-size.ts'
import { FleetActButton } from './fleet-act-button.tsx'
import { FleetError } from './fleet-error.tsx'

type FleetBackupsProps = Backups & { now: Date; backUp: FormAction }

/** Stores that want a backup, and what is kept. */
export function FleetBackups({
  stores,
  total,
  shown,
  kept,
  bytes,
  newestAt,
  isScheduled,
  now,
  backUp,
}: FleetBackupsProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Backups</CardTitle>
        <p className="text-13 text-muted">
          {kept === 0 ? (
            stores === 0 ? (
              'Each store will stand here while it wants one.'
            ) : (
              'None has been taken yet.'
            )
          ) : (
            <>
              {consoleCount(kept)} kept, {consoleSize(bytes)} together
              {newestAt ? (
                <>
                  , the newest <DateText date={newestAt} now={now} timeZone="UTC" />
                </>
              ) : null}
              .
            </>
          )}{' '}
          {isScheduled ? null : 'Nothing takes them by itself: BACKUP_SCHEDULE is off.'}
        </p>
      </CardHeader>
      {stores === 0 ? (
        <div className="h-5" />
      ) : shown.length === 0 ? (
        <CardBody className="flex items-start gap-2.5 text-14">
          <CircleCheck aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0 text-green" />
          All {consoleCount(stores)} stores have a backup from the last 26 hours.
        </CardBody>
      ) : (
        <ul className="mt-3 divide-y divide-line border-line border-t">
          {shown.map((store) => (
            <li key={store.tenantId} className="px-5 py-3">
              <Wanted store={store} now={now} backUp={backUp} />
            </li>
          ))}
        </ul>
      )}
      {total > shown.length ? (
        <p className="border-line border-t px-5 py-3 text-13 text-muted">
          {consoleCount(total - shown.length)} more are due. Those that wait longest stand first.
        </p>
      ) : null}
    </Card>
  )
}

function Wanted({ store, now, backUp }: { store: BackupWanted; now: Date; backUp: FormAction }) {
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 flex-1">
          <p className="flex min-w-0 items-center gap-2 text-14">
            <Link
              href={`/admin/stores/${store.tenantId}`}
              prefetch={false}
              className="min-w-0 truncate font-medium underline-offset-4 hover:underline"
            >
              {store.name}
            </Link>
            {store.error ? <Badge tone="red">Failed</Badge> : <Badge tone="amber">Due</Badge>}
          </p>
          <p className="text-13 text-muted">
            {store.takenAt ? (
              <>
                Last one <DateText date={store.takenAt} now={now} timeZone="UTC" />
              </>
            ) : (
              'Has none yet'
            )}
            {store.failedAt ? (
              <>
                {' '}
                · failed <DateText date={store.failedAt} now={now} timeZone="UTC" />
              </>
            ) : null}
          </p>
        </div>
        <FleetActButton
          action={backUp}
          fields={{ id: store.tenantId }}
          done={`The backup of ${store.name} is on its way.`}
          variant="secondary"
          size="sm"
          align="end"
          aria-label={`Back up now: ${store.name}`}
        >
          Back up now
        </FleetActButton>
      </div>
      {store.error ? (
        <div className="mt-1">
          <FleetError error={store.error} />
        </div>
      ) : null}
    </>
  )
}
