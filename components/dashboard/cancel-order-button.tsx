'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { ActionButton } from './action-button.tsx'
import type { FormAction } from './form-action.ts'

type CancelOrderButtonProps = {
  action: FormAction
  id: string
  number: string
  /** What happens, in words: stock and money. */
  consequences: string
}

/** Cancelling cannot be undone, so it asks first. */
export function CancelOrderButton({ action, id, number, consequences }: CancelOrderButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">Cancel order</Button>
      </DialogTrigger>
      <DialogContent title={`Cancel order ${number}?`} description={`${consequences} This cannot be undone.`}>
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button variant="secondary">Keep the order</Button>
          </DialogClose>
          <ActionButton
            action={action}
            fields={{ id }}
            variant="danger"
            done={`Order ${number} is cancelled.`}
            onDone={() => setOpen(false)}
          >
            Cancel the order
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
