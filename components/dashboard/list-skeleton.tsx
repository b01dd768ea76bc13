import { Card } from '#components/ui/card.tsx'
import { Skeleton } from '#components/ui/skeleton.tsx'

const ROWS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']

/** The shape of a list page, shown when it takes longer than 200 ms. */
export function ListSkeleton() {
  return (
    <div className="animate-[fade-in_160ms_ease-out_200ms_both]">
      <p role="status" className="sr-only">
        Loading
      </p>
      <Skeleton className="h-7 w-40" />
      <Skeleton className="mt-2 mb-7 h-5 w-64" />
      <Card>
        <div className="flex justify-between border-line border-b px-4 py-3">
          <Skeleton className="h-9 w-56" />
          <Skeleton className="hidden h-9 w-64 sm:block" />
        </div>
        {ROWS.map((row) => (
          <div key={row} className="flex h-14 items-center gap-4 border-line border-b px-5 last:border-b-0 md:h-11">
            <Skeleton className="h-5 w-1/3" />
            <Skeleton className="h-5 w-16" />
            <Skeleton className="ml-auto h-5 w-20" />
          </div>
        ))}
      </Card>
    </div>
  )
}
