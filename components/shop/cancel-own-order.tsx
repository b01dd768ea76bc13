'use client'

import { useRouter } from 'next/navigation'
import { useActionState, useEffect, useState } from 'react'
import type { FormState } from '#lib/web/form-state.ts'
import { Button } from '../ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '../ui/dialog.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import type { FormAction } from './form-action.ts'

type Cancelled = { slugs: string[] }
type CancelOwnOrderProps = {
  action: FormAction<Cancelled>
  id: string
  doorKey: string
  /** What happens to the money, in words. */
  consequences: string
}

const UNSENT: FormState<Cancelled> = { status: 'idle', fieldErrors: {}, values: {} }

/** Cancelling cannot be undone, so it asks first. */
export function CancelOwnOrder({ action, id, doorKey, consequences }: CancelOwnOrderProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  const [state, formAction] = useActionState(action, UNSENT)
  useEffect(() => {
    if (state.status === 'idle') return
    if (state.status === 'success') setOpen(false)
    router.refresh()
  }, [state, router])
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">Cancel order</Button>
      </DialogTrigger>
      <DialogContent title="Cancel this order?" description={consequences}>
        <form action={formAction} className="space-y-4">
          <FormMessage>{state.status === 'error' ? state.message : null}</FormMessage>
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="key" value={doorKey} />
          <div className="flex flex-wrap justify-end gap-2">
            <DialogClose asChild>
              <Button variant="secondary">Keep it</Button>
            </DialogClose>
            <SubmitButton variant="danger" pendingLabel="Cancelling">
              Cancel the order
            </SubmitButton>
          </div>
        </form>
      </DialogContent>
    </Dialog>
  )
}
