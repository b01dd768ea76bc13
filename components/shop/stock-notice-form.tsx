'use client'

import { type FormEvent, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { Field } from '../ui/field.tsx'
import { Input } from '../ui/input.tsx'

type Standing = { step: 'asking' | 'sending' | 'done'; error?: string }

const NOT_SENT = 'This did not arrive. Try again.'

/** For a sold-out variant: where to write when it is back. */
export function StockNoticeForm({ variantId }: { variantId: string }) {
  const [{ step, error }, setStanding] = useState<Standing>({ step: 'asking' })
  const ask = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    if (step === 'sending') return
    const email = new FormData(event.currentTarget).get('email')
    setStanding({ step: 'sending' })
    const refusal = await send({ variantId, email }).catch(() => NOT_SENT)
    setStanding(refusal === null ? { step: 'done' } : { step: 'asking', error: refusal })
  }
  if (step === 'done') {
    return (
      <p role="status" className="mt-5 rounded-card bg-sunken p-4 text-14">
        Noted. We write to you once, when it is back.
      </p>
    )
  }
  return (
    <form onSubmit={ask} noValidate className="mt-5 rounded-card bg-sunken p-4">
      <p className="mb-3 text-14">Sold out. We can write to you when it is back.</p>
      <Field label="E-mail" name="email" error={error}>
        {(control) => <Input {...control} type="email" inputMode="email" autoComplete="email" required />}
      </Field>
      <Button type="submit" variant="secondary" className="mt-3 w-full" aria-disabled={step === 'sending' || undefined}>
        {step === 'sending' ? 'Sending' : 'Tell me when it is back'}
      </Button>
    </form>
  )
}

/** @returns what the shop has against it; null when it is noted */
async function send(body: { variantId: string; email: FormDataEntryValue | null }): Promise<string | null> {
  const response = await fetch('/api/stock-notices', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  if (response.ok) return null
  const answer = (await response.json().catch(() => null)) as { message?: string } | null
  return answer?.message ?? NOT_SENT
}
