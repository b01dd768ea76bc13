'use client'

import { useActionState, useEffect, useRef, useState } from 'react'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import { Field } from '../ui/field.tsx'
import { FormMessage } from '../ui/form-message.tsx'
import { Star } from '../ui/icons.tsx'
import { Input } from '../ui/input.tsx'
import { Link } from '../ui/link.tsx'
import { SubmitButton } from '../ui/submit-button.tsx'
import { Textarea } from '../ui/textarea.tsx'
import { focusFirstError } from './focus-first-error.ts'
import type { FormAction } from './form-action.ts'

const STARS = [1, 2, 3, 4, 5] as const
const WORDS = { 1: 'Poor', 2: 'Not good', 3: 'All right', 4: 'Good', 5: 'Excellent' }

type Sent = { productSlug: string }
type ReviewFormProps = {
  action: FormAction<Sent>
  slug: string
  before: { rating: number; title: string; body: string } | null
}

/** Stars, a title, some words. */
export function ReviewForm({ action, slug, before }: ReviewFormProps) {
  const [state, formAction] = useActionState(action, IDLE as FormState<Sent>)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => focusFirstError(form.current, state), [state])
  if (state.status === 'success') {
    return (
      <FormMessage tone="success">
        Thank you. It appears in the shop once it has been looked at.{' '}
        <Link href={`/products/${slug}`} className="underline underline-offset-4">
          Back to the product
        </Link>
      </FormMessage>
    )
  }
  const { values, fieldErrors } = state
  return (
    <form ref={form} action={formAction} noValidate className="space-y-5">
      <FormMessage>{state.message}</FormMessage>
      <input type="hidden" name="slug" value={slug} />
      <StarField chosen={Number(values.rating ?? before?.rating ?? 0)} error={fieldErrors.rating} />
      <Field label="Title" name="title" optional error={fieldErrors.title}>
        {(control) => <Input {...control} defaultValue={values.title ?? before?.title} maxLength={120} />}
      </Field>
      <Field label="What you think of it" name="body" optional error={fieldErrors.body}>
        {(control) => (
          <Textarea {...control} defaultValue={values.body ?? before?.body} maxLength={4_000} className="min-h-40" />
        )}
      </Field>
      <SubmitButton size="lg" className="w-full" pendingLabel="Sending">
        Send review
      </SubmitButton>
      <p className="text-13 text-muted">Your name stands beside it. Your e-mail address does not.</p>
    </form>
  )
}

/** Five radio buttons that look like stars. */
function StarField({ chosen, error }: { chosen: number; error: string | undefined }) {
  const [stars, setStars] = useState(chosen)
  return (
    <fieldset className="min-w-0" aria-describedby={error ? 'rating-error' : undefined}>
      <legend className="mb-1.5 font-medium text-14">Stars</legend>
      <div className="flex items-center gap-1">
        {STARS.map((star) => (
          <label
            key={star}
            title={WORDS[star]}
            className="flex size-11 cursor-pointer items-center justify-center rounded-control has-focus-visible:outline-2 has-focus-visible:outline-accent-text"
          >
            <input
              type="radio"
              name="rating"
              value={star}
              checked={star === stars}
              onChange={() => setStars(star)}
              aria-invalid={error ? true : undefined}
              className="sr-only"
            />
            <span className="sr-only">
              {star} {star === 1 ? 'star' : 'stars'}, {WORDS[star].toLowerCase()}
            </span>
            <Star
              aria-hidden
              size={28}
              strokeWidth={1.5}
              className={star <= stars ? 'fill-amber text-amber' : 'text-muted'}
            />
          </label>
        ))}
        <span aria-hidden className="ml-2 text-14 text-muted">
          {stars > 0 ? WORDS[stars as keyof typeof WORDS] : ''}
        </span>
      </div>
      {error ? (
        <p id="rating-error" className="mt-1.5 text-13 text-red">
          {error}
        </p>
      ) : null}
    </fieldset>
  )
}
