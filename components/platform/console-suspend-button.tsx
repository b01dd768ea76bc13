'use client'

import { useState } from 'react'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'

type ConsoleSuspendButtonProps = { action: FormAction; id: string; name: string }

/** Suspending closes a shop to its shoppers at once. It can be taken back, but not unnoticed: so it asks. */
export function ConsoleSuspendButton({ action, id, name }: ConsoleSuspendButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">Suspend</Button>
      </DialogTrigger>
      <DialogContent
        title={`Suspend ${name}?`}
        description="The shop and its dashboard close at once for everybody. Nothing is deleted, and you can activate it again."
      >
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button variant="secondary">Keep it open</Button>
          </DialogClose>
          <ActionButton
            action={action}
            fields={{ id }}
            variant="danger"
            done={`${name} is suspended.`}
            onDone={() => setOpen(false)}
          >
            Suspend the store
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
