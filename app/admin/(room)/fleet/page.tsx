import { Plus } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ConsoleEvents } from '#components/platform/console-events.tsx'
import { ConsoleFigures } from '#components/platform/console-figures.tsx'
import { consoleCount, consoleSize } from '#components/platform/console-size.ts'
import { FleetActButton } from '#components/platform/fleet-act-button.tsx'
import { FleetBackups } from '#components/platform/fleet-backups.tsx'
import { FleetCanaryForm } from '#components/platform/fleet-canary-form.tsx'
import { FleetFailures } from '#components/platform/fleet-failures.tsx'
import { FleetGrowth } from '#components/platform/fleet-growth.tsx'
import { FleetLevels } from '#components/platform/fleet-levels.tsx'
import { FleetRefresher } from '#components/platform/fleet-refresher.tsx'
import { FleetRefused } from '#components/platform/fleet-refused.tsx'
import { FleetRunning } from '#components/platform/fleet-running.tsx'
import { FleetRuns } from '#components/platform/fleet-runs.tsx'
import { FleetSpares } from '#components/platform/fleet-spares.tsx'
import { IsolationCard } from '#components/platform/isolation-card.tsx'
import { Button } from '#components/ui/button.tsx'
import { systemClock } from '#lib/kernel/clock.ts'
import { findFleet } from '#lib/platform/console/find-fleet.ts'
import { findIsolationProof } from '#lib/platform/console/find-isolation-proof.ts'
import { MOST_CANARIES } from '#lib/platform/console/schema.ts'
import { requireOperator } from '#lib/web/store-page.ts'
import { backUpStoreAction, migrateFleetAction, proveIsolationAction, retryStoreAction } from './actions.ts'

export const metadata: Metadata = { title: 'Fleet' }

export default async function FleetPage() {
  await requireOperator()
  const now = systemClock()
  const [fleet, proof] = await Promise.all([findFleet(now), findIsolationProof()])
  const { levels, runs, job, failures, spares, backups, growth, events } = fleet
  const isAtWork = runs.running !== null || job.isWaiting
  return (
    <>
      <FleetRefresher isAtWork={isAtWork || proof.isAtWork} />
      <PageHead
        title="Fleet"
        meaning={meaningOf(levels)}
        action={
          levels.behind > 0 && !isAtWork ? (
            <FleetActButton action={migrateFleetAction} done="The run is on its way." align="end">
              Migrate all
            </FleetActButton>
          ) : levels.stores === 0 ? (
            <Button asChild>
              <Link href="/admin/stores/new">
                <Plus aria-hidden size={16} strokeWidth={1.5} />
                Create store
              </Link>
            </Button>
          ) : null
        }
      />
      <div className="grid gap-4">
        {isAtWork ? <FleetRunning run={runs.running} now={now} /> : null}
        <ConsoleFigures
          figures={[
            {
              label: 'Up to date',
              words:
                levels.stores === 0
                  ? '–'
                  : `${consoleCount(levels.stores - levels.behind)} of ${consoleCount(levels.stores)}`,
            },
            { label: 'Failed', words: consoleCount(failures.total) },
            { label: 'Backups due', words: consoleCount(backups.due) },
            { label: 'On disk', words: growth.days > 0 ? consoleSize(growth.bytes) : '–' },
          ]}
        />

        {job.failure && !isAtWork ? <FleetRefused reason={job.failure.reason} /> : null}
        <FleetFailures {...failures} now={now} retry={retryStoreAction} retryAll={migrateFleetAction} />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <div className="grid gap-4">
            <FleetLevels {...levels} />
            <FleetSpares {...spares} />
            <IsolationCard {...proof} now={now} prove={proveIsolationAction} />
          </div>
          <div className="grid gap-4">
            <FleetRuns
              runs={runs.ended}
              now={now}
              ask={
                levels.behind > 0 && !isAtWork ? (
                  <FleetCanaryForm action={migrateFleetAction} most={MOST_CANARIES} />
                ) : null
              }
            />
            {events.length > 0 ? <ConsoleEvents events={events} /> : null}
          </div>
        </div>
        <FleetBackups {...backups} now={now} backUp={backUpStoreAction} />
        <FleetGrowth {...growth} />
      </div>
    </>
  )
}

function meaningOf({ stores, behind }: { stores: number; behind: number }): string {
  if (stores === 0) return 'All stores together: their migrations, backups and size.'
  if (behind === 0)
    return stores === 1 ? 'The one store is up to date.' : `All ${consoleCount(stores)} stores are up to date.`
  return `${consoleCount(behind)} of ${consoleCount(stores)} stores ${behind === 1 ? 'is' : 'are'} behind the newest migration.`
}
