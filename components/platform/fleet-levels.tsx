import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { FleetLevel, FleetLevels as Levels } from '#lib/platform/console/find-fleet-levels.ts'
import { consoleCount } from './console-size.ts'
import { FleetBar } from './fleet-bar.tsx'
import { fleetDuration } from './fleet-duration.ts'
import { FleetMigrationName } from './fleet-migration-name.tsx'

/** Stores by their newest migration, and what is still to run. */
export function FleetLevels({ stores, levels, pending, forecastMs }: Levels) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Stores by migration</CardTitle>
        <p className="text-13 text-muted">
          {stores === 0
            ? 'Each store will stand here under the newest migration it has.'
            : 'The newest one each store has.'}
        </p>
      </CardHeader>
      {stores === 0 ? (
        <div className="h-5" />
      ) : (
        <CardBody className="pt-3">
          <table className="w-full border-collapse text-14 tabular-nums">
            <caption className="sr-only">Stores by their newest migration</caption>
            <thead className="sr-only">
              <tr>
                <th scope="col">Migration</th>
                <th scope="col">Stores</th>
              </tr>
            </thead>
            <tbody>
              {levels.map((level) => (
                <Level key={level.migration} level={level} stores={stores} />
              ))}
            </tbody>
          </table>
        </CardBody>
      )}
      {pending.length > 0 ? (
        <div className="border-line border-t p-5">
          <h3 className="font-semibold text-14">Still to run</h3>
          <ul className="mt-1">
            {pending.map(({ name, stores: lacking }) => (
              <li key={name} className="flex justify-between gap-4 py-1 text-14">
                <span className="min-w-0">
                  <FleetMigrationName name={name} />
                </span>
                <span className="shrink-0 text-muted tabular-nums">{storesOf(lacking)}</span>
              </li>
            ))}
          </ul>
          <p className="mt-1 text-13 text-muted">
            {forecastMs === null
              ? 'How long that takes is known once a store has had it. On the command line, migrate-schemas --plan rehearses it.'
              : `All of it takes ${forecastMs < 1_000 ? '' : 'about '}${fleetDuration(forecastMs)}. The shops keep selling meanwhile.`}
          </p>
        </div>
      ) : null}
    </Card>
  )
}

function Level({ level, stores }: { level: FleetLevel; stores: number }) {
  return (
    <tr>
      <th scope="row" className="w-full py-2 pr-4 text-left font-normal">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="min-w-0">
            <FleetMigrationName name={level.migration ?? 'No migration yet'} />
          </span>
          {level.behind > 0 ? (
            <Badge tone="amber">
              {level.behind === level.stores ? 'Behind' : `${consoleCount(level.behind)} behind`}
            </Badge>
          ) : null}
        </span>
        <span className="mt-1.5 block">
          <FleetBar share={level.stores / stores} tone={level.behind > 0 ? 'amber' : 'accent'} />
        </span>
      </th>
      <td className="whitespace-nowrap py-2 text-right align-bottom text-muted">{storesOf(level.stores)}</td>
    </tr>
  )
}

function storesOf(count: number): string {
  return `${consoleCount(count)} ${count === 1 ? 'store' : 'stores'}`
}
