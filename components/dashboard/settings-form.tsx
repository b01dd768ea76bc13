'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { StoreSettingsView } from '#lib/content/settings-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { SaveBar } from './save-bar.tsx'
import { SettingsFields } from './settings-fields.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  name: 'name',
  tagline: 'tagline',
  story: 'story',
  accent: 'accent colour',
  displayFont: 'headlines',
  radius: 'corners',
  logoMediaId: 'logo',
  heroMediaId: 'hero picture',
  heroAlt: 'hero picture',
  storyMediaId: 'story picture',
  storyAlt: 'story picture',
  currency: 'currency',
  timeZone: 'time zone',
}

export type SettingsFormProps = {
  action: FormAction<{ settings: StoreSettingsView }>
  settings: StoreSettingsView
  currencies: readonly string[]
  timeZones: readonly string[]
}

/** What the owner decides about the whole store. Discarding starts the form again from what is saved. */
export function SettingsForm(props: SettingsFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, settings, onDiscard, ...choices }: SettingsFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. Your shop shows it now.')
      router.refresh()
    },
  })
  const wrong = Object.keys(state.fieldErrors).length
  const message = state.message ?? (wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null)
  const different = [...new Set(unsaved)]
  return (
    <form {...formProps}>
      <FormMessage className="mb-4 max-w-150">{state.status === 'error' ? message : null}</FormMessage>
      <SettingsFields
        settings={state.data?.settings ?? settings}
        {...choices}
        errors={state.fieldErrors}
        onChange={markChanged}
      />
      <SaveBar unsaved={different} pending={pending} saveLabel="Save" onDiscard={onDiscard} />
      <LeaveGuard active={different.length > 0 && !pending} />
    </form>
  )
}
