'use client'

import { Trash2 } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import type { PageKind } from '#lib/content/settings-view.ts'
import { ActionButton } from './action-button.tsx'
import type { FormAction } from './form-action.ts'

type DeletePageButtonProps = {
  action: FormAction
  kind: PageKind
  slug: string
  title: string
  /** Where to go afterwards. */
  list: string
}

/** Asks first, because it cannot be undone. */
export function DeletePageButton({ action, kind, slug, title, list }: DeletePageButtonProps) {
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
        description="Its text is gone for good, and links to it stop working. A draft would keep the text."
      >
        <div className="flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            Keep it
          </Button>
          <ActionButton
            action={action}
            fields={{ kind, slugBefore: slug }}
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
