'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import { Button } from '#components/ui/button.tsx'
import { Dialog, DialogClose, DialogContent, DialogTrigger } from '#components/ui/dialog.tsx'
import type { FormState } from '#lib/web/form-state.ts'
import { formOf } from './action-button.tsx'
import { callAction } from './call-action.ts'
import type { DomainActions, DomainView } from './domain-view.ts'
import type { FormAction } from './form-action.ts'

type DomainButtonsProps = { domain: DomainView; actions: DomainActions }

/** Looks at the DNS now, makes the domain the primary one, or removes it, with Undo in the toast. */
export function DomainButtons({ domain, actions }: DomainButtonsProps) {
  const router = useRouter()
  const [pending, start] = useTransition()
  const { id, host, kind, state, isPrimary } = domain

  const run = <Data,>(action: FormAction<Data>, fields: Record<string, string>, done: (data: Data) => void) =>
    start(async () => {
      const answer: FormState<Data> = await callAction(action, formOf(fields))
      if (answer.status === 'error')
        toast.error(answer.message ?? Object.values(answer.fieldErrors)[0] ?? 'This did not work.')
      else if (answer.data !== undefined) done(answer.data)
      router.refresh()
    })

  const check = () =>
    run(actions.check, { id }, ({ check, problem }) => {
      if (check === 'verified') toast.success(problem ? `${host} is yours. ${problem}` : `${host} is verified.`)
      else toast(problem ?? `Nothing new about ${host}.`)
    })
  const makePrimary = () =>
    run(actions.makePrimary, { id }, () => toast.success(`Shoppers are led to ${host} from now on.`))
  const removeWithUndo = () =>
    run(actions.remove, { id }, ({ wasPrimary }) =>
      toast.success(`${host} is removed.`, {
        action: {
          label: 'Undo',
          onClick: () =>
            run(actions.restore, { host, wasPrimary: String(wasPrimary) }, () => toast.success(`${host} is back.`)),
        },
      }),
    )

  const removeForGood = () => run(actions.remove, { id }, () => toast.success(`${host} is removed.`))

  const shown = [
    ...(kind === 'own' ? [{ label: 'Check now', act: check }] : []),
    ...(state === 'verified' && !isPrimary ? [{ label: 'Make primary', act: makePrimary }] : []),
    ...(kind === 'own' ? [{ label: 'Remove', act: removeWithUndo }] : []),
  ]
  return (
    <div className="flex flex-wrap gap-2">
      {shown.map(({ label, act }) => (
        <Button
          key={label}
          variant={label === 'Remove' ? 'danger' : 'secondary'}
          size="sm"
          aria-disabled={pending || undefined}
          aria-label={`${label}: ${host}`}
          onClick={pending ? undefined : act}
        >
          {label}
        </Button>
      ))}
      {kind === 'vouched' ? <RemoveVouched host={host} onRemove={removeForGood} /> : null}
    </div>
  )
}

/** Nothing in the DNS proves this one, so there is no Undo: it asks first. */
function RemoveVouched({ host, onRemove }: { host: string; onRemove: () => void }) {
  return (
    <Dialog>
      <DialogTrigger asChild>
        <Button variant="danger" size="sm" aria-label={`Remove: ${host}`}>
          Remove
        </Button>
      </DialogTrigger>
      <DialogContent
        title={`Remove ${host}?`}
        description="Your shop answers there no more. The market set this domain up for you: to have it back, add it and prove with a DNS record that it is yours."
      >
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose asChild>
            <Button variant="secondary">Keep it</Button>
          </DialogClose>
          <DialogClose asChild>
            <Button variant="danger" onClick={onRemove}>
              Remove the domain
            </Button>
          </DialogClose>
        </div>
      </DialogContent>
    </Dialog>
  )
}
