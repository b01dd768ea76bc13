'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { MailTextView } from '#lib/notifications/find-mail-texts.ts'
import { STORE_ORIGIN } from '#lib/notifications/mail-blocks.ts'
import { isReminder } from '#lib/notifications/mail-kinds.ts'
import type { MailLook } from '#lib/notifications/mail-look.ts'
import { renderMail } from '#lib/notifications/render-mail.ts'
import { sampleMailData } from '#lib/notifications/sample-mail-data.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { MailFrame } from './mail-frame.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = { subject: 'subject', opening: 'opening' }

type MailTextFormProps = {
  action: FormAction
  text: MailTextView
  look: MailLook
  /** The store's address, for the preview. */
  origin: string
}

/** Subject and opening of one kind of mail, and beside them the mail as it would go out now. */
export function MailTextForm({ action, text, origin, ...props }: MailTextFormProps) {
  const router = useRouter()
  const [saved, setSaved] = useState({ subject: text.subject, opening: text.opening })
  const [typed, setTyped] = useState(saved)
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      setSaved(typed)
      toast.success('Saved. The next mail says it so.')
      router.refresh()
    },
  })
  const change = (changed: Partial<typeof typed>) => setTyped({ ...typed, ...changed })
  const reset = () => {
    setTyped(text.original)
    markChanged('subject')
    markChanged('opening')
  }
  const isOriginal = typed.subject === text.original.subject && typed.opening === text.original.opening
  const isSaved = typed.subject === saved.subject && typed.opening === saved.opening
  const look = { ...props.look, texts: { [text.kind]: typed } }
  const unsubscribe = isReminder(text.kind) ? '/account/unsubscribe' : null
  const preview = renderMail(text.kind, sampleMailData(look.currency)[text.kind], look, unsubscribe)
  return (
    <form {...formProps}>
      <input type="hidden" name="kind" value={text.kind} />
      <FormMessage className="mb-4">{state.message}</FormMessage>
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,380px)_minmax(0,1fr)]">
        <Card>
          <CardBody className="grid gap-4">
            <Field label="Subject" name="subject" error={state.fieldErrors.subject}>
              {(control) => (
                <Input
                  {...control}
                  value={typed.subject}
                  onChange={(event) => change({ subject: event.target.value })}
                />
              )}
            </Field>
            <Field
              label="Opening"
              name="opening"
              error={state.fieldErrors.opening}
              hint={`You can use ${text.placeholders.map((name) => `{${name}}`).join(', ')}.`}
            >
              {(control) => (
                <Textarea
                  {...control}
                  rows={6}
                  value={typed.opening}
                  onChange={(event) => change({ opening: event.target.value })}
                />
              )}
            </Field>
            <div>
              <Button type="button" variant="secondary" size="sm" disabled={isOriginal} onClick={reset}>
                Use the original words
              </Button>
            </div>
          </CardBody>
        </Card>
        <Card>
          <p className="break-words px-5 py-4 text-14">
            <span className="text-muted">Subject </span>
            {preview.subject}
          </p>
          <MailFrame title="Preview" html={preview.html.replaceAll(STORE_ORIGIN, origin)} />
        </Card>
      </div>
      <SaveBar unsaved={isSaved ? [] : unsaved} pending={pending} saveLabel="Save" onDiscard={() => setTyped(saved)} />
      <LeaveGuard active={!isSaved && !pending} />
    </form>
  )
}
