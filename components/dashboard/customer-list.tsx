import Link from 'next/link'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import type { CustomerRow } from '#lib/customers/customer-view.ts'
import { formatMoney } from '#lib/kernel/money.ts'
import { DateText } from './date-text.tsx'
import { RowLink } from './row-link.tsx'

type CustomerListProps = { customers: readonly CustomerRow[]; currency: string; now: Date; timeZone: string }

/** People with an account as a table whose rows open on a click, and as cards of two lines on narrow screens. */
export function CustomerList(props: CustomerListProps) {
  const { customers, currency, now, timeZone } = props
  return (
    <>
      <div className="hidden lg:block">
        <CustomerTable {...props} />
      </div>
      <ul className="divide-y divide-line lg:hidden">
        {customers.map((customer) => (
          <li key={customer.id}>
            <Link
              href={`/admin/customers/${customer.id}`}
              prefetch={false}
              className="block px-4 py-3 active:bg-sunken"
            >
              <span className="flex items-baseline justify-between gap-3 text-14">
                <span className="min-w-0 truncate font-medium">{customer.name}</span>
                <span className="shrink-0 tabular-nums">{formatMoney(customer.spentMinor, currency)}</span>
              </span>
              <span className="mt-1 flex items-baseline gap-3 text-12 text-muted">
                <span className="min-w-0 truncate">{customer.email}</span>
                <span className="ml-auto shrink-0">
                  {customer.orders === 1 ? '1 order' : `${customer.orders} orders`}
                </span>
                <DateText date={customer.since} now={now} timeZone={timeZone} className="shrink-0" />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function CustomerTable({ customers, currency, now, timeZone }: CustomerListProps) {
  return (
    <Table>
      <caption className="sr-only">Customers</caption>
      <THead>
        <TR>
          <TH className="pl-5">Name</TH>
          <TH>E-mail</TH>
          <TH numeric>Orders</TH>
          <TH numeric>Spent</TH>
          <TH className="pr-5" numeric>
            Since
          </TH>
        </TR>
      </THead>
      <TBody>
        {customers.map((customer) => (
          <TR key={customer.id} className="relative hover:bg-sunken">
            <TD className="max-w-56 truncate pl-5">
              <RowLink href={`/admin/customers/${customer.id}`}>{customer.name}</RowLink>
            </TD>
            <TD className="max-w-64 truncate">{customer.email}</TD>
            <TD numeric>{customer.orders}</TD>
            <TD numeric>{formatMoney(customer.spentMinor, currency)}</TD>
            <TD numeric className="whitespace-nowrap pr-5 text-muted">
              <DateText date={customer.since} now={now} timeZone={timeZone} />
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  )
}
