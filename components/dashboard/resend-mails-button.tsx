'use client'

import { RotateCw } from 'lucide-react'
import { useState } from 'react'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import type { MailFailures } from '#lib/notifications/find-mail-failures.ts'
import { ActionButton } from './action-button.tsx'
import type { FormAction } from './form-action.ts'

type ResendMailsButtonProps = {
  failures: readonly MailFailures[]
  action: FormAction<{ count: number }>
}

/** Says why mails failed, and sends them again: those of one reason, or all. Asks first: what is sent is read. */
export function ResendMailsButton({ failures, action }: ResendMailsButtonProps) {
  const [open, setOpen] = useState(false)
  const total = failures.reduce((sum, { count }) => sum + count, 0)
  const mails = total === 1 ? '1 mail' : `${total} mails`
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary">
          <RotateCw aria-hidden size={16} strokeWidth={1.5} />
          Send all again
        </Button>
      </DialogTrigger>
      <DialogContent
        title={total === 1 ? '1 mail failed' : `${total} mails failed`}
        description="Once what stood in the way is mended, send them again. Customers get them as they were written."
      >
        <ul className="-mx-6 divide-y divide-line border-line border-y">
          {failures.map(({ reason, count }) => (
            <li key={reason} className="flex items-center justify-between gap-4 px-6 py-3 text-14">
              <span className="min-w-0 break-words">
                {reason || 'Nobody knows why'}
                <span className="ml-2 whitespace-nowrap text-muted tabular-nums">× {count}</span>
              </span>
              {failures.length > 1 ? (
                <ActionButton
                  action={action}
                  fields={{ reason }}
                  done="On their way again."
                  variant="secondary"
                  size="sm"
                  className="shrink-0"
                >
                  Send these
                </ActionButton>
              ) : null}
            </li>
          ))}
        </ul>
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            Leave them
          </Button>
          <ActionButton action={action} done="On their way again." onDone={() => setOpen(false)}>
            {`Send ${mails} again`}
          </ActionButton>
        </div>
      </DialogContent>
    </Dialog>
  )
}
