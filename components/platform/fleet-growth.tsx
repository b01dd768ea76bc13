import Link from 'next/link'
import { Sparkline } from '#components/dashboard/sparkline.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { FleetGrowth as Growth, StoreGrowth } from '#lib/platform/console/find-fleet-growth.ts'
import { consoleCount, consoleSize } from './console-size.ts'
import { FleetBar } from './fleet-bar.tsx'

/** What the stores take on disk, and how that grew in the last 30 days. */
export function FleetGrowth({ bytes, grownBytes, course, days, largest, fastest }: Growth) {
  return (
    <Card>
      <CardHeader action={course.length > 1 ? <Sparkline values={aboveLowest(course)} /> : null}>
        <CardTitle>Size and growth</CardTitle>
        <p className="text-13 text-muted tabular-nums">
          {days === 0
            ? 'Every store is measured once a day: rows, indexes and long values. The first figures come tonight.'
            : `${consoleSize(bytes)} together, ${grownBytes === null ? 'measured today for the first time' : `${signed(grownBytes)} in ${consoleCount(days)} days`}.`}
        </p>
      </CardHeader>
      {days === 0 ? (
        <div className="h-5" />
      ) : (
        <CardBody className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
          <Sizes title="Largest" stores={largest} amountOf={(store) => store.bytes} words={consoleSize} />
          {fastest.length > 0 ? (
            <Sizes
              title="Growing fastest"
              stores={fastest}
              amountOf={(store) => store.grownBytes ?? 0}
              words={signed}
              withCourse
            />
          ) : (
            <div>
              <h3 className="font-semibold text-14">Growing fastest</h3>
              <p className="mt-2 text-14 text-muted">
                {days < 2 ? 'Growth shows from the second day on.' : 'No store has grown.'}
              </p>
            </div>
          )}
        </CardBody>
      )}
    </Card>
  )
}

type SizesProps = {
  title: string
  stores: readonly StoreGrowth[]
  amountOf: (store: StoreGrowth) => number
  words: (bytes: number) => string
  withCourse?: boolean
}

function Sizes({ title, stores, amountOf, words, withCourse = false }: SizesProps) {
  const most = Math.max(1, ...stores.map(amountOf))
  return (
    <table className="w-full border-collapse text-14 tabular-nums">
      <caption className="pb-1 text-left font-semibold text-14">{title}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Store</th>
          {withCourse ? <th scope="col">Course</th> : null}
          <th scope="col">Bytes</th>
        </tr>
      </thead>
      <tbody>
        {stores.map((store) => (
          <tr key={store.id}>
            <th scope="row" className="w-full max-w-0 py-2 pr-4 text-left font-normal">
              <Link
                href={`/admin/stores/${store.id}`}
                prefetch={false}
                className="block truncate underline-offset-4 hover:underline"
              >
                {store.name}
              </Link>
              <span className="mt-1 block">
                <FleetBar share={amountOf(store) / most} />
              </span>
            </th>
            {withCourse ? (
              <td className="py-2 pr-4 align-bottom">
                <Sparkline values={aboveLowest(store.course)} />
              </td>
            ) : null}
            <td className="min-w-18 whitespace-nowrap py-2 text-right align-bottom text-muted">
              {words(amountOf(store))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function signed(bytes: number): string {
  return bytes < 0 ? `−${consoleSize(-bytes)}` : `+${consoleSize(bytes)}`
}

/** A store is never near zero bytes: its growth only shows above where it began. */
function aboveLowest(course: readonly number[]): number[] {
  const lowest = Math.min(...course)
  return course.map((bytes) => bytes - lowest)
}
