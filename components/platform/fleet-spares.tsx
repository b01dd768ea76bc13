import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { cn } from '#components/ui/class-names.ts'

type FleetSparesProps = { ready: number; wanted: number }

/** How many stores' worth of tables stand ready. */
export function FleetSpares({ ready, wanted }: FleetSparesProps) {
  const places = Math.max(ready, wanted)
  return (
    <Card>
      <CardHeader>
        <CardTitle>Spare schemas</CardTitle>
        <p className="text-13 text-muted">
          {wanted === 0
            ? 'None are kept: SPARE_SCHEMAS is 0. Each new store makes its own tables, which takes a little longer.'
            : 'A new store takes one and is live at once. They are refilled in the background.'}
        </p>
      </CardHeader>
      <CardBody className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2">
        <p className="font-semibold text-18 tabular-nums">
          {ready} of {wanted} ready
        </p>
        <span aria-hidden className="flex min-w-0 max-w-full flex-wrap gap-1">
          {Array.from({ length: Math.min(places, 20) }, (_, place) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: places have no other name
              key={place}
              className={cn('size-3 rounded-xs', place < ready ? 'bg-accent-text' : 'border border-line-strong')}
            />
          ))}
        </span>
      </CardBody>
    </Card>
  )
}
