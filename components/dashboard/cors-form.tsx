'use client'

import { useState } from 'react'
import { toast } from 'sonner'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { SubmitButton } from '#components/ui/submit-button.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { useKeptForm } from './use-kept-form.ts'

type CorsFormProps = { action: FormAction<{ origins: string[] }>; origins: readonly string[] }

const LABELS = { origins: 'websites' }

/** Websites whose pages may call the API from a browser. */
export function CorsForm({ action, origins }: CorsFormProps) {
  const [kept, setKept] = useState(origins)
  const { state, pending, unsaved, saves, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: (data) => {
      setKept(data?.origins ?? [])
      toast.success('Saved.')
    },
  })
  return (
    <Card aria-labelledby="cors">
      <CardHeader>
        <CardTitle id="cors">Websites</CardTitle>
        <p className="mt-1 max-w-[68ch] text-14 text-muted">
          Only for websites of yours whose pages call the API themselves, in the browser of whoever looks at them.
          Programs on servers need nothing here.
        </p>
      </CardHeader>
      <CardBody>
        <form {...formProps}>
          <div className="grid max-w-120 gap-4">
            <FormMessage>{state.status === 'error' ? (state.message ?? null) : null}</FormMessage>
            <Field
              label="Origins"
              name="origins"
              hint="One a line: https:// and the host, without a path. Empty: no website may."
              error={state.fieldErrors.origins}
            >
              {(control) => (
                <Textarea
                  {...control}
                  key={saves}
                  defaultValue={kept.join('\n')}
                  placeholder="https://www.example.com"
                  rows={3}
                  autoCapitalize="none"
                  spellCheck={false}
                  className="font-mono text-13"
                />
              )}
            </Field>
            <SubmitButton pending={pending} pendingLabel="Saving" variant="secondary" className="justify-self-start">
              Save websites
            </SubmitButton>
          </div>
          <LeaveGuard active={unsaved.length > 0 && !pending} />
        </form>
      </CardBody>
    </Card>
  )
}
