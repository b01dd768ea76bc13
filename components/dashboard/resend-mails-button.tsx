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

/**
 * Says why mails failed, and sends them again: those of one reason, or all. Asks first: what is sent is read. What came with
 * the store is sent by itself only, because the store it came from may have sent it.
 */
export function ResendMailsButton({ failures, action }: ResendMailsButtonProps) {
  const [open, setOpen] = useState(false)
  const failed = failures.filter(({ isHeldBack }) => !isHeldBack)
  const held = failures.filter(({ isHeldBack }) => isHeldBack)
  const total = sumOf(failed)
  const isOne = total === 1
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger asChild>
        <Button variant="secondary">
          {total > 0 ? <RotateCw aria-hidden size={16} strokeWidth={1.5} /> : null}
          {total > 0 ? (isOne ? 'Send again' : 'Send all again') : 'Held back'}
        </Button>
      </DialogTrigger>
      <DialogContent
        title={total > 0 ? `${mails(total)} failed` : `${mails(sumOf(held))} held back`}
        description={total > 0 ? wordsFor(isOne) : HELD}
      >
        <Reasons failures={failed} action={action} eachAlone={failed.length > 1} />
        {total > 0 && held.length > 0 ? <p className="mt-5 mb-3 text-14 text-muted">{HELD}</p> : null}
        <Reasons failures={held} action={action} eachAlone />
        <div className="mt-5 flex flex-wrap justify-end gap-2">
          <Button variant="secondary" onClick={() => setOpen(false)}>
            {sumOf(failures) === 1 ? 'Leave it' : 'Leave them'}
          </Button>
          {total > 0 ? (
            <ActionButton action={action} done="On the way again." onDone={() => setOpen(false)}>
              {`Send ${mails(total)} again`}
            </ActionButton>
          ) : null}
        </div>
      </DialogContent>
    </Dialog>
  )
}

const HELD = 'Mails that came with this store are held back: the store they came from may have sent them.'

function wordsFor(isOne: boolean): string {
  return isOne
    ? 'Once what stood in the way is mended, send it again. The customer gets it as it was written.'
    : 'Once what stood in the way is mended, send them again. Customers get them as they were written.'
}

function sumOf(failures: readonly MailFailures[]): number {
  return failures.reduce((sum, { count }) => sum + count, 0)
}

function mails(count: number): string {
  return count === 1 ? '1 mail' : `${count} mails`
}

type ReasonsProps = ResendMailsButtonProps & { eachAlone: boolean }

function Reasons({ failures, action, eachAlone }: ReasonsProps) {
  if (failures.length === 0) return null
  return (
    <ul className="-mx-6 divide-y divide-line border-line border-y">
      {failures.map(({ reason, count, isHeldBack }) => (
        <li key={reason} className="flex items-center justify-between gap-4 px-6 py-3 text-14">
          <span className="min-w-0 break-words">
            {reason || 'Nobody knows why'}
            {count > 1 ? <span className="ml-2 whitespace-nowrap text-muted tabular-nums">× {count}</span> : null}
          </span>
          {eachAlone ? (
            <ActionButton
              action={action}
              fields={{ reason }}
              done="On the way again."
              variant="secondary"
              size="sm"
              className="shrink-0"
            >
              {isHeldBack ? 'Send anyway' : 'Send these'}
            </ActionButton>
          ) : null}
        </li>
      ))}
    </ul>
  )
}
