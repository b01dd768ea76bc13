'use client'

import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { ActionButton } from './action-button.tsx'
import type { FormAction } from './form-action.ts'

/** Nothing brings a key back, so it asks first. */
export function RevokeKeyButton({ action, id, name }: { action: FormAction; id: string; name: string }) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger" size="sm" aria-label={`Revoke: ${name}`}>
          Revoke
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Revoke ${name}?`}
        description="From the next request on, whatever uses this key gets nothing. It cannot be brought back; you can make another one."
      >
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button variant="secondary">Keep it</Button>
          </DialogClose>
          <ActionButton
            action={action}
            fields={{ id }}
            variant="danger"
            done={`${name} is revoked.`}
            onDone={() => setOpen(false)}
          >
            Revoke the key
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
