import { Card, CardBody } from '#components/ui/card.tsx'
import type { MigrationGoingOn } from '#lib/platform/console/find-migration-runs.ts'
import { consoleCount } from './console-size.ts'
import { fleetDuration } from './fleet-duration.ts'

type FleetRunningProps = {
  /** Null while it waits for a worker. */
  run: MigrationGoingOn | null
  now: Date
}

/** The run that is going on: how far, how fast, since when, whose. */
export function FleetRunning({ run, now }: FleetRunningProps) {
  if (!run) {
    return (
      <Card className="border-accent-text">
        <CardBody>
          <h2 className="font-semibold text-16">A run is about to begin</h2>
          <p className="mt-1 text-13 text-muted">
            It waits for a worker. When it stays like this, see that <code className="font-mono">npm run worker</code>{' '}
            is running.
          </p>
        </CardBody>
      </Card>
    )
  }
  const through = Math.min(run.total, run.done + run.failed)
  const percent = run.total === 0 ? 100 : Math.floor((through / run.total) * 100)
  const elapsedMs = Math.max(1, now.getTime() - run.startedAt.getTime())
  const perSecond = through / (elapsedMs / 1_000)
  return (
    <Card className="border-accent-text">
      <CardBody>
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <h2 className="font-semibold text-16">
            {run.canary ? `Migrating, ${consoleCount(run.canary)} first` : 'Migrating'}
          </h2>
          <p className="text-13 text-muted tabular-nums">
            {consoleCount(through)} of {consoleCount(run.total)} stores
            {run.failed > 0 ? <span className="font-medium text-red"> · {consoleCount(run.failed)} failed</span> : null}
          </p>
        </div>
        <div
          role="progressbar"
          aria-label="Stores migrated"
          aria-valuemin={0}
          aria-valuemax={run.total}
          aria-valuenow={through}
          aria-valuetext={`${consoleCount(through)} of ${consoleCount(run.total)} stores, ${consoleCount(run.failed)} failed`}
          className="mt-3 h-2 overflow-hidden rounded-full bg-sunken"
        >
          <div
            className="h-full rounded-full bg-accent transition-[width] duration-200"
            style={{ width: `${percent}%` }}
          />
        </div>
        <p className="mt-2 text-13 text-muted tabular-nums">
          {[
            through > 0 ? `${rateOf(perSecond)} a second` : null,
            through > 0 && through < run.total
              ? `about ${fleetDuration(((run.total - through) / perSecond) * 1_000)} left`
              : null,
            `began ${elapsedMs < 1_000 ? 'just now' : `${fleetDuration(elapsedMs)} ago`}`,
            `by ${run.actor}`,
            `on ${run.host}, process ${run.pid}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </CardBody>
    </Card>
  )
}

function rateOf(perSecond: number): string {
  return perSecond < 10 ? perSecond.toFixed(1) : consoleCount(Math.round(perSecond))
}
