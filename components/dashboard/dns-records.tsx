import { CopyButton } from './copy-button.tsx'
import type { DomainView } from './domain-view.ts'

const PURPOSE: Record<string, string> = { TXT: 'shows that it is yours' }

/** What to enter at the provider of a domain, to be copied piece by piece. */
export function DnsRecords({ records }: Pick<DomainView, 'records'>) {
  return (
    <ul className="divide-y divide-line overflow-hidden rounded-control border border-line">
      {records.map(({ type, name, value }) => (
        <li key={`${type} ${value}`} className="grid gap-x-4 gap-y-1 px-3.5 py-2.5 md:grid-cols-[9rem_1fr_1.25fr]">
          <div className="text-13">
            <span className="font-medium">{type}</span>
            <span className="block text-12 text-muted">{PURPOSE[type] ?? 'leads to your shop'}</span>
          </div>
          {[['Name', name] as const, ['Value', value] as const].map(([part, text]) => (
            <div key={part} className="flex min-w-0 items-start gap-2">
              <div className="min-w-0 flex-1">
                <span className="block text-12 text-muted">{part}</span>
                <code className="break-all font-mono text-13">{text}</code>
              </div>
              <CopyButton text={text} label={`the ${part.toLowerCase()} of the ${type} record`} />
            </div>
          ))}
        </li>
      ))}
    </ul>
  )
}
