'use client'

import { useRouter } from 'next/navigation'
import { useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { formOf } from './action-button.tsx'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'
import { WebhookSecret } from './webhook-secret.tsx'

/** Gives a new secret after asking, and shows it this once. */
export function RotateSecretButton({ action, id }: { action: FormAction<{ secret: string }>; id: string }) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [secret, setSecret] = useState<string | null>(null)
  const [pending, start] = useTransition()
  const rotate = () =>
    start(async () => {
      const state = await callAction(action, formOf({ id }))
      if (state.status === 'success' && state.data) setSecret(state.data.secret)
      else toast.error(state.message ?? 'This did not work. Try again.')
      router.refresh()
    })
  const close = (isOpen: boolean) => {
    setOpen(isOpen)
    if (!isOpen) setSecret(null)
  }
  return (
    <Dialog open={open} onOpenChange={close}>
      <DialogTrigger asChild>
        <Button variant="secondary" size="sm">
          New secret
        </Button>
      </DialogTrigger>
      <DialogContent
        title={secret ? 'The new secret' : 'Make a new secret?'}
        description={
          secret
            ? 'Give it to whoever receives your events within 24 hours. Until then the old one signs as well.'
            : 'For 24 hours events are signed with both secrets, so nothing is missed. Then the old one is gone.'
        }
      >
        {secret ? <WebhookSecret secret={secret} /> : null}
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          {secret ? (
            <Button onClick={() => close(false)}>Done</Button>
          ) : (
            <>
              <Button variant="secondary" onClick={() => close(false)}>
                Keep this one
              </Button>
              <Button aria-disabled={pending || undefined} onClick={pending ? undefined : rotate}>
                Make a new secret
              </Button>
            </>
          )}
        </div>
      </DialogContent>
    </Dialog>
  )
}
