'use client'

import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useId, useState, useTransition } from 'react'
import { toast } from 'sonner'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { ReviewRow } from '#lib/reviews/review-view.ts'
import { ActionButton, formOf } from './action-button.tsx'
import { callAction } from './call-action.ts'
import { DateText } from './date-text.tsx'
import type { FormAction } from './form-action.ts'
import { StarsText } from './stars-text.tsx'

const STATUS = {
  pending: { tone: 'amber', words: 'To look at' },
  published: { tone: 'green', words: 'In the shop' },
  refused: { tone: 'neutral', words: 'Refused' },
} as const

type ReviewModerationProps = {
  review: ReviewRow
  now: Date
  timeZone: string
  moderate: FormAction
  reply: FormAction
}

/** One review, and what the merchant does with it. Publishing and refusing can be turned round at any time. */
export function ReviewModeration({ review, now, timeZone, moderate, reply }: ReviewModerationProps) {
  const { id, status, rating, title, body, author, product } = review
  const [answering, setAnswering] = useState(false)
  return (
    <article className="grid gap-3 px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-13 text-muted">
        <StarsText rating={rating} />
        <span aria-hidden className="order-2 basis-full sm:hidden" />
        <span className="order-3 min-w-0 break-words font-medium text-text sm:order-none">{author}</span>
        <DateText date={new Date(review.createdAt)} now={now} timeZone={timeZone} className="order-3 sm:order-none" />
        <Link
          href={`/admin/products/${product.id}`}
          prefetch={false}
          className="order-3 inline-flex min-h-6 min-w-0 items-center truncate underline underline-offset-4 sm:order-none"
        >
          {product.title}
        </Link>
        <Badge tone={STATUS[status].tone} className="order-1 ml-auto sm:order-none">
          {STATUS[status].words}
        </Badge>
      </div>
      <div className="min-w-0 max-w-[68ch]">
        {title ? <p className="break-words font-medium text-14">{title}</p> : null}
        {body ? <p className="whitespace-pre-line break-words text-14">{body}</p> : null}
        {!title && !body ? <p className="text-14 text-muted">Stars without words.</p> : null}
        {review.reply && !answering ? (
          <p className="mt-3 whitespace-pre-line break-words border-line-strong border-l-2 pl-3 text-14 text-muted">
            {review.reply}
          </p>
        ) : null}
      </div>
      {answering ? (
        <ReplyForm id={id} written={review.reply} author={author} action={reply} onClose={() => setAnswering(false)} />
      ) : (
        <div className="flex flex-wrap gap-2">
          {status === 'published' ? null : (
            <ActionButton
              action={moderate}
              fields={{ id, status: 'published' }}
              done="It is in your shop now."
              size="sm"
            >
              Publish<span className="sr-only"> the review of {author}</span>
            </ActionButton>
          )}
          {status === 'refused' ? null : (
            <ActionButton
              action={moderate}
              fields={{ id, status: 'refused' }}
              done="It is not in your shop."
              size="sm"
              variant="secondary"
            >
              {status === 'published' ? 'Take out' : 'Refuse'}
              <span className="sr-only"> the review of {author}</span>
            </ActionButton>
          )}
          <Button size="sm" variant="ghost" onClick={() => setAnswering(true)}>
            {review.reply ? 'Change the answer' : 'Answer'}
            <span className="sr-only"> {author}</span>
          </Button>
        </div>
      )}
    </article>
  )
}

type ReplyFormProps = { id: string; written: string; author: string; action: FormAction; onClose: () => void }

function ReplyForm({ id, written, author, action, onClose }: ReplyFormProps) {
  const field = useId()
  const router = useRouter()
  const [text, setText] = useState(written)
  const [pending, start] = useTransition()
  const send = () =>
    start(async () => {
      const state = await callAction(action, formOf({ id, reply: text }))
      if (state.status === 'error') {
        toast.error(state.message ?? Object.values(state.fieldErrors)[0] ?? 'This did not work. Try again.')
        return
      }
      toast.success(text.trim() ? 'Answered. It stands below the review.' : 'Your answer is gone.')
      onClose()
      router.refresh()
    })
  return (
    <div className="max-w-[68ch]">
      <label htmlFor={field} className="mb-1.5 block font-medium text-14">
        Your answer to {author}
      </label>
      <Textarea id={field} value={text} maxLength={1_000} onChange={(event) => setText(event.target.value)} autoFocus />
      <div className="mt-2 flex gap-2">
        <Button size="sm" onClick={send} aria-disabled={pending || undefined}>
          Save the answer
        </Button>
        <Button size="sm" variant="ghost" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </div>
  )
}
