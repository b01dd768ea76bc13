import { CircleCheck } from 'lucide-react'
import Link from 'next/link'
import { DateText } from '#components/dashboard/date-text.tsx'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { ShownFailure } from '#lib/platform/console/find-migration-failures.ts'
import { consoleCount } from './console-size.ts'
import { FleetActButton } from './fleet-act-button.tsx'
import { FleetError } from './fleet-error.tsx'
import { FleetMigrationName } from './fleet-migration-name.tsx'

type FleetFailuresProps = {
  total: number
  shown: readonly ShownFailure[]
  now: Date
  retry: FormAction
  retryAll: FormAction
}

/** Stores that could not be migrated, with what PostgreSQL said. */
export function FleetFailures({ total, shown, now, retry, retryAll }: FleetFailuresProps) {
  if (total === 0) return <NothingFailed />
  return (
    <Card>
      <CardHeader
        action={
          <FleetActButton
            action={retryAll}
            done="All stores that are behind are tried again."
            variant="secondary"
            size="sm"
            align="end"
          >
            Retry all
          </FleetActButton>
        }
      >
        <CardTitle>Failed migrations</CardTitle>
        <p className="text-13 text-muted">Each store was left as it was before. The others went on.</p>
      </CardHeader>
      <ul className="mt-3 divide-y divide-line border-line border-t">
        {shown.map((failure) => (
          <li key={failure.schemaName} className="px-5 py-3">
            <Failure failure={failure} now={now} retry={retry} />
          </li>
        ))}
      </ul>
      {total > shown.length ? (
        <p className="border-line border-t px-5 py-3 text-13 text-muted">
          {consoleCount(total - shown.length)} more, failed earlier than these.
        </p>
      ) : null}
    </Card>
  )
}

function Failure({ failure, now, retry }: { failure: ShownFailure; now: Date; retry: FormAction }) {
  const name = failure.store?.name ?? 'A spare schema'
  return (
    <>
      <div className="flex items-start justify-between gap-4">
        <div className="min-w-0 flex-1">
          <p className="truncate text-14">
            {failure.store ? (
              <Link
                href={`/admin/stores/${failure.store.id}`}
                prefetch={false}
                className="font-medium underline-offset-4 hover:underline"
              >
                {name}
              </Link>
            ) : (
              <span className="font-medium">{name}</span>
            )}{' '}
            <span className="text-muted">{failure.schemaName}</span>
          </p>
          <p className="mb-1 text-13 text-muted [overflow-wrap:anywhere]">
            <FleetMigrationName name={failure.migration} /> ·{' '}
            {failure.attempts === 1 ? 'tried once' : `tried ${consoleCount(failure.attempts)} times`} ·{' '}
            <DateText date={failure.failedAt} now={now} timeZone="UTC" />
          </p>
        </div>
        <FleetActButton
          action={retry}
          fields={{ schemaName: failure.schemaName }}
          done={`${name} is tried again.`}
          variant="secondary"
          size="sm"
          align="end"
          aria-label={`Retry ${failure.store ? name : failure.schemaName}`}
        >
          Retry
        </FleetActButton>
      </div>
      <FleetError error={failure.error} />
    </>
  )
}

function NothingFailed() {
  return (
    <Card>
      <CardBody className="flex items-start gap-2.5">
        <CircleCheck aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0 text-green" />
        <div className="min-w-0 text-14">
          <h2 className="font-semibold">No migration has failed</h2>
          <p className="text-13 text-muted">
            A store that cannot be migrated is left as it was, stands here with its error, and stops no other.
          </p>
        </div>
      </CardBody>
    </Card>
  )
}
