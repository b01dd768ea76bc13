'use client'

import { useState } from 'react'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import type { FormAction } from '#components/dashboard/form-action.ts'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'

type ConsoleDeleteButtonProps = {
  action: FormAction
  store: { id: string; name: string; slug: string }
  /** How long it can be brought back, days. */
  keptDays: number
}

/** Deleting closes a shop at once. It can be taken back for a while, but not unnoticed: so it asks. */
export function ConsoleDeleteButton({ action, store, keptDays }: ConsoleDeleteButtonProps) {
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="danger">Delete</Button>
      </DialogTrigger>
      <DialogContent
        title={`Delete ${store.name}?`}
        description={`The shop and its dashboard close at once for everybody. Everything is kept for ${keptDays} days, and you can bring the store back until then.`}
      >
        <p className="mb-5 text-13 text-muted">
          To erase it for good, use the command line:
          <code className="mt-1 block rounded-control bg-sunken px-2.5 py-2 font-mono text-12 text-text [overflow-wrap:anywhere]">
            npm run souk -- delete-tenant {store.slug} --purge
          </code>
        </p>
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button variant="secondary">Keep the store</Button>
          </DialogClose>
          <ActionButton
            action={action}
            fields={{ id: store.id }}
            variant="danger"
            done={`${store.name} is deleted. You can bring it back for ${keptDays} days.`}
            onDone={() => setOpen(false)}
          >
            Delete the store
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
