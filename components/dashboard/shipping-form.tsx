'use client'

import { Plus } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { TypedZone } from '#lib/shipping/shipping-form.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { moveItem } from './move-item.ts'
import { newId } from './new-id.ts'
import { SaveBar } from './save-bar.tsx'
import { newRate } from './shipping-rate-editor.tsx'
import { ShippingZoneEditor } from './shipping-zone-editor.tsx'
import { useKeptForm } from './use-kept-form.ts'

type ShippingFormProps = {
  action: FormAction<{ zones: TypedZone[] }>
  zones: TypedZone[]
  currency: string
  countries: readonly { code: string; name: string }[]
}

/** Where the store delivers and what that costs. Discarding starts the form again from what is saved. */
export function ShippingForm(props: ShippingFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({
  action,
  zones: saved,
  currency,
  countries,
  onDiscard,
}: ShippingFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const [zones, setZones] = useState<readonly TypedZone[]>(saved)
  const [news, setNews] = useState('')
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: { zones: 'delivery' },
    onSaved: (data) => {
      if (data) setZones(data.zones)
      toast.success('Saved. Your shop shows it now.')
      router.refresh()
    },
  })
  const change = (next: readonly TypedZone[]) => {
    setZones(next)
    markChanged('zones')
  }
  const move = (from: number, to: number) => {
    change(moveItem(zones, from, to))
    setNews(`Moved to place ${to + 1} of ${zones.length}.`)
  }
  const wrong = Object.keys(state.fieldErrors).length
  const many = wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null
  return (
    <form {...formProps}>
      <input type="hidden" name="zones" value={JSON.stringify(zones)} />
      <FormMessage className="mb-4 max-w-180">
        {state.status === 'error' ? (state.message ?? state.fieldErrors.zones ?? many) : null}
      </FormMessage>
      <div className="grid max-w-180 gap-4">
        {zones.map((zone, index) => (
          <ShippingZoneEditor
            key={zone.id}
            zone={zone}
            place={index}
            count={zones.length}
            currency={currency}
            countries={countries}
            errors={state.fieldErrors}
            onChange={(changes) => change(zones.map((old, at) => (at === index ? { ...old, ...changes } : old)))}
            onMove={(to) => move(index, to)}
            onRemove={() => {
              change(zones.filter((_, at) => at !== index))
              setNews(`${zone.name || 'Zone'} removed.`)
            }}
          />
        ))}
        {zones.length === 0 ? (
          <p className="text-14 text-muted">There are no zones, so nothing can be delivered. Add one.</p>
        ) : null}
        <Button
          variant="secondary"
          className="justify-self-start"
          onClick={() =>
            change([...zones, { id: newId(), name: '', everywhere: false, places: [], rates: [newRate()] }])
          }
        >
          <Plus aria-hidden size={16} strokeWidth={1.5} />
          Add zone
        </Button>
      </div>
      <p aria-live="polite" className="sr-only">
        {news}
      </p>
      <SaveBar unsaved={[...new Set(unsaved)]} pending={pending} saveLabel="Save" onDiscard={onDiscard} />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}
