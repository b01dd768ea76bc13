'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { ActionButton } from './action-button.tsx'
import type { FormAction } from './form-action.ts'

type DeleteButtonProps = {
  action: FormAction
  fields: Record<string, string>
  /** The question: "Delete “Chairs”?" */
  title: string
  /** What is gone then, and what could be done instead. */
  description: string
  /** Where to go afterwards. */
  list: string
}

/** Asks first, because it cannot be undone. */
export function DeleteButton({ action, fields, title, description, list }: DeleteButtonProps) {
  const router = useRouter()
  const [open, setOpen] = useState(false)
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary">
          <Trash2 aria-hidden size={16} strokeWidth={1.5} />
          Delete
        </Button>
      </DialogTrigger>
      <DialogContent title={title} description={description}>
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            Keep it
          </Button>
          <ActionButton
            action={action}
            fields={fields}
            done="Deleted."
            onDone={() => router.push(list)}
            variant="danger"
          >
            Delete
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
