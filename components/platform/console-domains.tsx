import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'

type ConsoleDomainsProps = { domains: readonly { host: string; isPrimary: boolean; verifiedAt: Date | null }[] }

/** The hosts a store answers on. */
export function ConsoleDomains({ domains }: ConsoleDomainsProps) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>Addresses</CardTitle>
      </CardHeader>
      <CardBody className="pt-2">
        <ul className="divide-y divide-line">
          {domains.map((domain) => (
            <li key={domain.host} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-14">
              <span className="min-w-0 flex-1 break-all">{domain.host}</span>
              {domain.isPrimary ? <Badge tone="accent">Main</Badge> : null}
              {domain.verifiedAt ? <Badge tone="green">Verified</Badge> : <Badge tone="amber">Not verified</Badge>}
            </li>
          ))}
        </ul>
      </CardBody>
    </Card>
  )
}
