'use client'

import { startTransition, useState } from 'react'
import { toast } from 'sonner'
import { Field } from '#components/ui/field.tsx'
import { Select } from '#components/ui/select.tsx'
import { formOf } from './action-button.tsx'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type ReminderTimeFieldProps = { action: FormAction; minutes: number; choices: readonly number[] }

/** Saved as soon as it is chosen. */
export function ReminderTimeField({ action, minutes, choices }: ReminderTimeFieldProps) {
  const [saved, setSaved] = useState(String(minutes))
  const save = (chosen: string) => {
    const before = saved
    setSaved(chosen)
    startTransition(async () => {
      const state = await callAction(action, formOf({ abandonedAfterMinutes: chosen }))
      if (state.status === 'success') toast.success('Saved.')
      else {
        setSaved(before)
        toast.error(state.message ?? Object.values(state.fieldErrors)[0] ?? 'This could not be saved.')
      }
    })
  }
  const options = choices.includes(minutes) ? choices : [...choices, minutes]
  return (
    <Field
      label="Remind of them"
      name="abandonedAfterMinutes"
      hint="Once, and only who gave an e-mail at the checkout and has not ordered since. Each mail has a link that ends it."
    >
      {(control) => (
        <Select {...control} value={saved} onChange={(event) => save(event.target.value)} className="max-w-60">
          {options.map((choice) => (
            <option key={choice} value={choice}>
              {words(choice)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  )
}

function words(minutes: number): string {
  if (minutes === 0) return 'Never'
  const hours = minutes / 60
  if (hours >= 48 && hours % 24 === 0) return `After ${hours / 24} days`
  return hours === 1 ? 'After an hour' : Number.isInteger(hours) ? `After ${hours} hours` : `After ${minutes} minutes`
}
