import { CircleCheck } from 'lucide-react'
import { DateText } from '#components/dashboard/date-text.tsx'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Badge } from '#components/ui/badge.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { EndedProof, IsolationProofState } from '#lib/platform/console/find-isolation-proof.ts'
import { consoleCount } from './console-size.ts'
import { FleetActButton } from './fleet-act-button.tsx'
import { fleetDuration } from './fleet-duration.ts'
import { FleetError } from './fleet-error.tsx'

type IsolationCardProps = IsolationProofState & { now: Date; prove: FormAction }

/** Whether any store reaches another, and when that was proved. */
export function IsolationCard({ latest, isAtWork, now, prove }: IsolationCardProps) {
  return (
    <Card>
      <CardHeader
        action={
          isAtWork ? null : (
            <FleetActButton action={prove} done="The proof is on its way." variant="secondary" size="sm" align="end">
              Prove now
            </FleetActButton>
          )
        }
      >
        <CardTitle>Isolation</CardTitle>
        <p className="text-13 text-muted">
          Every night a secret is laid into each store, and every door between random pairs is tried.
        </p>
      </CardHeader>
      <CardBody className="grid gap-3 text-14">
        {latest ? <Outcome proof={latest} now={now} /> : <p className="text-muted">Nothing has been proved yet.</p>}
        {isAtWork ? <p className="text-13 text-muted">A proof is going on.</p> : null}
      </CardBody>
    </Card>
  )
}

function Outcome({ proof, now }: { proof: EndedProof; now: Date }) {
  const { state, leaks, error } = proof
  return (
    <>
      <div>
        {state === 'passed' ? (
          <p className="flex items-start gap-2.5">
            <CircleCheck aria-hidden size={16} strokeWidth={1.5} className="mt-0.75 shrink-0 text-green" />
            {proof.attempts === 0 ? 'It takes two stores to prove anything.' : 'No store reaches another.'}
          </p>
        ) : state === 'failed' ? (
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone="red">
              {leaks.total === 1 ? '1 door is open' : `${consoleCount(leaks.total)} doors are open`}
            </Badge>
            Stores reach each other.
          </p>
        ) : (
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone="amber">Not proved</Badge>A door could not be tried.
          </p>
        )}
        <p className="mt-1 text-13 text-muted tabular-nums">
          <DateText date={proof.endedAt} now={now} timeZone="UTC" /> · {consoleCount(proof.stores)}{' '}
          {proof.stores === 1 ? 'store' : 'stores'} · {consoleCount(proof.attempts)} tries · took{' '}
          {fleetDuration(proof.endedAt.getTime() - proof.startedAt.getTime())}
        </p>
      </div>
      {leaks.shown.length > 0 ? (
        <ul className="grid gap-2 text-13">
          {leaks.shown.map(({ door, from, to, found }) => (
            <li key={`${door} ${from} ${to}`} className="[overflow-wrap:anywhere]">
              <span className="font-medium">{door}</span>{' '}
              <span className="text-muted">
                {from} to {to}:
              </span>{' '}
              <span className="text-red">{found}</span>
            </li>
          ))}
        </ul>
      ) : null}
      {leaks.total > leaks.shown.length ? (
        <p className="text-13 text-muted">{consoleCount(leaks.total - leaks.shown.length)} more stand in the log.</p>
      ) : null}
      {error ? <FleetError error={error} /> : null}
    </>
  )
}
