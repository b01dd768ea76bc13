import { Badge } from '#components/ui/badge.tsx'
import { Card } from '#components/ui/card.tsx'
import { DateText } from './date-text.tsx'
import { DnsRecords } from './dns-records.tsx'
import { DomainButtons } from './domain-buttons.tsx'
import type { DomainActions, DomainView } from './domain-view.ts'
import { formatMoment } from './format-date.ts'

type DomainCardProps = { domain: DomainView; actions: DomainActions; now: Date; timeZone: string }

/** One address of the store: what it is, what it lacks, and what can be done about it. */
export function DomainCard({ domain, actions, now, timeZone }: DomainCardProps) {
  const { host, written, kind, state, isPrimary, problem, checkedAt, servedUntil, records } = domain
  return (
    <Card className="p-5" aria-label={host}>
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <div className="flex flex-wrap items-center gap-x-2.5 gap-y-1.5">
            <h2 className="min-w-0 break-all font-semibold text-16">{written ?? host}</h2>
            {isPrimary ? <Badge tone="accent">Primary</Badge> : null}
            <DomainState domain={domain} timeZone={timeZone} />
          </div>
          <p className="mt-1 max-w-[68ch] text-13 text-muted">
            {written ? <span className="break-all">{host}. </span> : null}
            {kind === 'subdomain' ? 'Your first address, which always works.' : null}
            {kind === 'vouched' ? 'Set up by the market: it needs no record of yours.' : null}
            {kind === 'own' && checkedAt ? (
              <>
                Last looked at <DateText date={checkedAt} now={now} timeZone={timeZone} />.
              </>
            ) : null}
            {kind === 'own' && !checkedAt ? 'We look for the records within a minute, and go on for seven days.' : null}
          </p>
        </div>
        <DomainButtons domain={domain} actions={actions} />
      </div>
      {servedUntil ? (
        <p className="mt-4 rounded-control bg-amber-soft px-3.5 py-3 text-14 text-amber">
          The TXT record is gone. Your shop is served here until {formatMoment(servedUntil, timeZone)}; put the record
          back before then.
        </p>
      ) : problem ? (
        <p className={state === 'waiting' ? 'mt-4 text-14 text-text' : 'mt-4 text-14 text-amber'}>{problem}</p>
      ) : null}
      {records.length === 0 ? null : state === 'verified' && !problem ? (
        <details className="mt-4">
          <summary className="cursor-pointer text-13 text-muted">DNS records</summary>
          <div className="mt-3">
            <DnsRecords records={records} />
          </div>
        </details>
      ) : (
        <div className="mt-4">
          <p className="mb-2 text-13 text-muted">Enter these where you manage the domain:</p>
          <DnsRecords records={records} />
        </div>
      )}
    </Card>
  )
}

function DomainState({ domain, timeZone }: { domain: DomainView; timeZone: string }) {
  if (domain.kind === 'subdomain') return null
  if (domain.servedUntil) {
    return (
      <Badge tone="amber" className="h-auto whitespace-normal py-0.5">
        Lapsed: served until {formatMoment(domain.servedUntil, timeZone)}
      </Badge>
    )
  }
  return domain.state === 'verified' ? <Badge tone="green">Verified</Badge> : <Badge>Waiting for DNS</Badge>
}
