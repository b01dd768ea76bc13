'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import type { EventType } from '#lib/webhooks/event-types.ts'
import type { SavedWebhook } from '#lib/webhooks/save-webhook.ts'
import type { WebhookView } from '#lib/webhooks/webhook-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'
import { WebhookSecret } from './webhook-secret.tsx'
import { EVENT_GROUPS } from './webhook-words.ts'

const LABELS = { url: 'address', events: 'events' }

type WebhookFormProps = {
  action: FormAction<SavedWebhook>
  /** null: a new one is made, and its secret is shown then. */
  webhook: WebhookView | null
}

/** Where events go, and which. Discarding starts the form again from what is saved. */
export function WebhookForm(props: WebhookFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, webhook, onDiscard }: WebhookFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const [made, setMade] = useState<{ id: string; secret: string } | null>(null)
  const [events, setEvents] = useState<readonly EventType[]>(webhook?.events ?? [])
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm<SavedWebhook>({
    action,
    labels: LABELS,
    onSaved: (saved) => {
      if (saved?.secret) setMade({ id: saved.webhook.id, secret: saved.secret })
      else toast.success('Saved. It holds from now on.')
      router.refresh()
    },
  })
  if (made) return <MadeCard {...made} />
  const choose = (type: EventType, isOn: boolean) => {
    markChanged('events')
    setEvents(isOn ? [...events, type] : events.filter((each) => each !== type))
  }
  const errors = state.fieldErrors
  return (
    <form {...formProps}>
      {webhook ? <input type="hidden" name="id" value={webhook.id} /> : null}
      <input type="hidden" name="events" value={JSON.stringify(events)} />
      <FormMessage className="mb-4 max-w-160">{state.status === 'error' ? (state.message ?? null) : null}</FormMessage>
      <Card className="max-w-160">
        <CardBody className="grid gap-6">
          <Field label="Address" name="url" error={errors.url} hint="It must begin with https://.">
            {(control) => (
              <Input
                {...control}
                type="url"
                inputMode="url"
                defaultValue={webhook?.url}
                placeholder="https://example.com/webhooks"
                maxLength={2000}
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
              />
            )}
          </Field>
          <EventFields events={events} error={errors.events} onChoose={choose} />
        </CardBody>
      </Card>
      <SaveBar
        unsaved={unsaved}
        pending={pending}
        saveLabel={webhook ? 'Save' : 'Add webhook'}
        always={webhook === null}
        onDiscard={onDiscard}
      />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}

type EventFieldsProps = {
  events: readonly EventType[]
  error: string | undefined
  onChoose: (type: EventType, isOn: boolean) => void
}

function EventFields({ events, error, onChoose }: EventFieldsProps) {
  return (
    <fieldset aria-describedby={error ? 'events-error' : undefined}>
      <legend className="mb-3 font-medium text-14">Events</legend>
      {error ? (
        <p id="events-error" className="mb-3 text-13 text-red">
          {error}
        </p>
      ) : null}
      <div className="gap-x-8 sm:columns-2">
        {EVENT_GROUPS.map(({ title, events: ofGroup }) => (
          <div key={title} className="mb-5 grid break-inside-avoid gap-2.5">
            <p className="text-13 text-muted">{title}</p>
            {ofGroup.map(({ type, words }) => (
              <CheckField
                key={type}
                checked={events.includes(type)}
                onChange={(event) => onChoose(type, event.target.checked)}
                aria-invalid={error ? true : undefined}
                label={words}
                hint={<code className="font-mono text-12">{type}</code>}
              />
            ))}
          </div>
        ))}
      </div>
    </fieldset>
  )
}

function MadeCard({ id, secret }: { id: string; secret: string }) {
  return (
    <Card className="max-w-160">
      <CardHeader>
        <CardTitle>The webhook is there</CardTitle>
        <p className="mt-1 text-14 text-muted">
          This is its secret. Whoever receives your events checks with it that they are yours, as{' '}
          <a href="https://www.standardwebhooks.com" target="_blank" rel="noreferrer" className="underline">
            Standard Webhooks
          </a>{' '}
          says; there are libraries for most languages.
        </p>
      </CardHeader>
      <CardBody className="grid gap-5">
        <WebhookSecret secret={secret} />
        <Button asChild variant="secondary" className="justify-self-start">
          <Link href={`/admin/settings/webhooks/${id}`}>Done</Link>
        </Button>
      </CardBody>
    </Card>
  )
}
