'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import { ActionButton } from './action-button.tsx'
import type { FormAction } from './form-action.ts'

type DeleteCollectionButtonProps = { action: FormAction; id: string; title: string }

/** Asks first, because it cannot be undone. */
export function DeleteCollectionButton({ action, id, title }: DeleteCollectionButtonProps) {
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
      <DialogContent
        title={`Delete “${title}”?`}
        description="Its products stay. The collection is gone for good, and links to it stop working."
      >
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            Keep it
          </Button>
          <ActionButton
            action={action}
            fields={{ id }}
            done="Deleted."
            onDone={() => router.push('/admin/collections')}
            variant="danger"
          >
            Delete
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
