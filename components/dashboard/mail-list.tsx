import Link from 'next/link'
import { cn } from '#components/ui/class-names.ts'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import type { MailRow } from '#lib/notifications/mail-view.ts'
import { DateText } from './date-text.tsx'
import { MailStatusBadge } from './mail-status-badge.tsx'
import { mailKindWords } from './mail-words.ts'
import { RowLink } from './row-link.tsx'

type MailListProps = { mails: readonly MailRow[]; now: Date; timeZone: string }

/** Mails as a table whose rows open on a click, and as cards of two lines on narrow screens. */
export function MailList(props: MailListProps) {
  return (
    <>
      <div className="hidden lg:block">
        <MailTable {...props} />
      </div>
      <ul className="divide-y divide-line lg:hidden">
        {props.mails.map((mail) => (
          <li key={mail.id}>
            <Link href={`/admin/outbox/${mail.id}`} prefetch={false} className="block px-4 py-3 active:bg-sunken">
              <span className="block truncate font-medium text-14">{mail.subject}</span>
              <span className="mt-1.5 flex items-center gap-2 text-12 text-muted">
                <MailStatusBadge mail={mail} />
                <span className="min-w-0 truncate">{mail.to}</span>
                <DateText
                  date={mail.createdAt}
                  now={props.now}
                  timeZone={props.timeZone}
                  className="ml-auto shrink-0"
                />
              </span>
              <MailError mail={mail} className="mt-1.5 line-clamp-2" />
            </Link>
          </li>
        ))}
      </ul>
    </>
  )
}

function MailTable({ mails, now, timeZone }: MailListProps) {
  return (
    <Table>
      <caption className="sr-only">Mails</caption>
      <THead>
        <TR>
          <TH className="pl-5">Subject</TH>
          <TH>To</TH>
          <TH className="hidden xl:table-cell">Kind</TH>
          <TH>State</TH>
          <TH className="pr-5" numeric>
            Written
          </TH>
        </TR>
      </THead>
      <TBody>
        {mails.map((mail) => (
          <TR key={mail.id} className="relative hover:bg-sunken">
            <TD className="max-w-72 truncate pl-5">
              <RowLink href={`/admin/outbox/${mail.id}`}>{mail.subject}</RowLink>
            </TD>
            <TD className="max-w-52 truncate">{mail.to}</TD>
            <TD className="hidden text-muted xl:table-cell">{mailKindWords(mail.kind)}</TD>
            <TD>
              <MailStatusBadge mail={mail} />
              <MailError mail={mail} className="mt-0.5 max-w-56 truncate" />
            </TD>
            <TD numeric className="whitespace-nowrap pr-5 text-muted">
              <DateText date={mail.createdAt} now={now} timeZone={timeZone} />
            </TD>
          </TR>
        ))}
      </TBody>
    </Table>
  )
}

/** What the mail server said last, of a mail that is not sent. */
function MailError({ mail: { error }, className }: { mail: MailRow; className: string }) {
  return error ? (
    <span title={error} className={cn('block text-12 text-muted', className)}>
      {error}
    </span>
  ) : null
}
