import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import type { ApiKeyRow } from '#lib/api/keys/find-api-keys.ts'
import { ApiKeyDialog, type MadeKey } from './api-key-dialog.tsx'
import { DateText } from './date-text.tsx'
import type { FormAction } from './form-action.ts'
import { RevokeKeyButton } from './revoke-key-button.tsx'
import { scopesInWords } from './scope-words.ts'

type ApiKeysCardProps = {
  keys: readonly ApiKeyRow[]
  create: FormAction<MadeKey>
  revoke: FormAction
  now: Date
  timeZone: string
}

/** The keys that are good, and the way to another one. */
export function ApiKeysCard({ keys, create, revoke, now, timeZone }: ApiKeysCardProps) {
  return (
    <Card aria-labelledby="api-keys">
      <CardHeader action={<ApiKeyDialog action={create} />}>
        <CardTitle id="api-keys">API keys</CardTitle>
        <p className="mt-1 max-w-[68ch] text-14 text-muted">
          One for each program: then you can stop one without stopping the others.
        </p>
      </CardHeader>
      {keys.length === 0 ? (
        <CardBody className="text-14 text-muted">
          No keys yet. Nobody but you and your staff gets at this store.
        </CardBody>
      ) : (
        <ul className="mt-4 divide-y divide-line border-line border-t">
          {keys.map(({ id, name, lastFour, scopes, createdAt, lastUsedAt }) => (
            <li key={id} className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 px-5 py-4">
              <div className="min-w-0 flex-1 basis-64">
                <p className="text-14 [overflow-wrap:anywhere]">
                  <span className="font-medium">{name}</span>{' '}
                  <span className="whitespace-nowrap font-mono text-13 text-muted">•••• {lastFour}</span>
                </p>
                <p className="mt-0.5 text-13 text-muted">{scopesInWords(scopes).join(' · ')}</p>
                <p className="mt-0.5 text-13 text-muted">
                  Made <DateText date={createdAt} now={now} timeZone={timeZone} />
                  {' · '}
                  {lastUsedAt ? (
                    <>
                      last used <DateText date={lastUsedAt} now={now} timeZone={timeZone} />
                    </>
                  ) : (
                    'never used'
                  )}
                </p>
              </div>
              <RevokeKeyButton action={revoke} id={id} name={name} />
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
