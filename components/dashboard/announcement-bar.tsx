'use client'

import { Megaphone, X } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { useOptimistic, useTransition } from 'react'
import { toast } from 'sonner'
import { formOf } from './action-button.tsx'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

type AnnouncementBarProps = { announcements: readonly { id: string; text: string }[]; dismiss: FormAction }

/** What the market has to say, above every page of the dashboard until it is put away. */
export function AnnouncementBar({ announcements, dismiss }: AnnouncementBarProps) {
  const [shown, putAway] = useOptimistic(announcements, (list, id: string) => list.filter((item) => item.id !== id))
  const [, start] = useTransition()
  const router = useRouter()
  if (shown.length === 0) return null
  const run = (id: string) =>
    start(async () => {
      putAway(id)
      const state = await callAction(dismiss, formOf({ id }))
      if (state.status === 'error') toast.error(state.message ?? 'This did not work. Try again.')
      else router.refresh()
    })
  return (
    <section aria-label="From Souk" className="mb-6 grid gap-2">
      {shown.map(({ id, text }) => (
        <div
          key={id}
          className="flex items-start gap-3 rounded-card border border-line bg-surface py-2.5 pr-2 pl-4 text-14"
        >
          <Megaphone aria-hidden size={16} strokeWidth={1.5} className="mt-1 shrink-0 text-muted" />
          <p className="min-w-0 flex-1 py-0.5 [overflow-wrap:anywhere]">{text}</p>
          <button
            type="button"
            onClick={() => run(id)}
            className="grid size-8 shrink-0 place-items-center rounded-control text-muted hover:bg-sunken hover:text-text"
            title="Dismiss"
          >
            <X aria-hidden size={16} strokeWidth={1.5} />
            <span className="sr-only">Dismiss: {text}</span>
          </button>
        </div>
      ))}
    </section>
  )
}
