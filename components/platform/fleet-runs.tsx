import type { ReactNode } from 'react'
import { DateText } from '#components/dashboard/date-text.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { EndedMigration } from '#lib/platform/console/find-migration-runs.ts'
import { consoleCount } from './console-size.ts'
import { fleetDuration } from './fleet-duration.ts'

type FleetRunsProps = {
  runs: readonly EndedMigration[]
  now: Date
  /** Asks for another one; null when there is nothing to run. */
  ask: ReactNode
}

/** The latest runs that ended: whose, how far, how long. */
export function FleetRuns({ runs, now, ask }: FleetRunsProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Runs</CardTitle>
        {runs.length === 0 ? (
          <p className="text-13 text-muted">
            A run brings every store that is behind to the newest migration. The server makes one at each start.
          </p>
        ) : null}
      </CardHeader>
      {ask ? <CardBody className="pt-4">{ask}</CardBody> : null}
      {ask && runs.length > 0 ? <div className="border-line border-t" /> : null}
      <CardBody className={runs.length > 0 ? 'pt-2' : 'pt-0'}>
        <ul className="divide-y divide-line">
          {runs.map((run) => (
            <li key={run.id} className="py-2.5 text-14">
              <span className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1">
                <span className="min-w-0 [overflow-wrap:anywhere]">
                  <span className="font-medium">{run.actor}</span>{' '}
                  <span className="text-muted">
                    {consoleCount(run.done)} of {consoleCount(run.total)} {run.total === 1 ? 'store' : 'stores'}
                  </span>
                </span>
                <Outcome run={run} />
              </span>
              <span className="block text-13 text-muted">
                <DateText date={run.startedAt} now={now} timeZone="UTC" />
                {run.endedAt ? ` · took ${fleetDuration(run.endedAt.getTime() - run.startedAt.getTime())}` : ''}
                {run.canary ? ` · ${consoleCount(run.canary)} first` : ''}
              </span>
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}

function Outcome({ run }: { run: EndedMigration }) {
  if (run.state === 'stopped') return <Badge tone="amber">Stopped</Badge>
  if (run.failed > 0) return <Badge tone="red">{consoleCount(run.failed)} failed</Badge>
  return <Badge tone="green">Done</Badge>
}
