import Link from 'next/link'
import { DateText } from '#components/dashboard/date-text.tsx'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import type { StoreRow } from '#lib/platform/console/store-row.ts'
import { consoleCount, consoleSize } from './console-size.ts'
import { ConsoleStoreStatus } from './console-store-status.tsx'

type ConsoleStoreListProps = { stores: readonly StoreRow[]; now: Date }

/** Stores as a table whose rows open on a click, and as cards of two lines on narrow screens. */
export function ConsoleStoreList({ stores, now }: ConsoleStoreListProps) {
  return (
    <>
      <div className="hidden lg:block">
        <Table>
          <caption className="sr-only">Stores</caption>
          <THead>
            <TR>
              <TH className="pl-5">Store</TH>
              <TH>Status</TH>
              <TH>Owner</TH>
              <TH numeric className="hidden xl:table-cell">
                Products
              </TH>
              <TH numeric>Orders</TH>
              <TH numeric>On disk</TH>
              <TH numeric className="pr-5">
                Created
              </TH>
            </TR>
          </THead>
          <TBody>
            {stores.map((store) => (
              <TR key={store.id} className="relative hover:bg-sunken">
                <TD className="max-w-44 pl-5 xl:max-w-64">
                  <Link
                    href={`/admin/stores/${store.id}`}
                    prefetch={false}
                    className="block truncate font-medium after:absolute after:inset-0 focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-accent-text focus-visible:after:-outline-offset-2"
                  >
                    {store.name}
                  </Link>
                  <span className="block truncate text-13 text-muted">{store.slug}</span>
                </TD>
                <TD>
                  <ConsoleStoreStatus status={store.status} />
                </TD>
                <TD className="max-w-40 truncate xl:max-w-56 text-muted">{store.ownerEmail}</TD>
                <TD numeric className="hidden xl:table-cell">
                  {consoleCount(store.products)}
                </TD>
                <TD numeric>{consoleCount(store.orders)}</TD>
                <TD numeric className="whitespace-nowrap">
                  {consoleSize(store.sizeBytes)}
                </TD>
                <TD numeric className="whitespace-nowrap pr-5 text-muted">
                  <DateText date={store.createdAt} now={now} timeZone="UTC" />
                </TD>
              </TR>
            ))}
          </TBody>
        </Table>
      </div>
      <ul className="divide-y divide-line lg:hidden">
        {stores.map((store) => (
          <li key={store.id}>
            <Link href={`/admin/stores/${store.id}`} prefetch={false} className="block px-4 py-3 active:bg-sunken">
              <span className="flex items-baseline justify-between gap-3 text-14">
                <span className="min-w-0 truncate">
                  <span className="font-medium">{store.name}</span> <span className="text-muted">{store.slug}</span>
                </span>
                <ConsoleStoreStatus status={store.status} />
              </span>
              <span className="mt-1 block truncate text-13 text-muted tabular-nums">
                {consoleCount(store.products)} products · {consoleCount(store.orders)} orders ·{' '}
                {consoleSize(store.sizeBytes)}
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}
