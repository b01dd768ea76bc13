'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { PageKind, PageView } from '#lib/content/settings-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { PageFields } from './page-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  title: 'title',
  body: 'text',
  excerpt: 'excerpt',
  author: 'author',
  mediaId: 'picture',
  mediaAlt: 'picture',
  seoTitle: 'search title',
  seoDescription: 'search description',
  slug: 'address',
  visibility: 'visibility',
  publishAt: 'date',
}

export type PageFormProps = {
  action: FormAction<{ page: PageView }>
  kind: PageKind
  /** null: a new one is made. */
  page: PageView | null
  /** On the store's clock, as a field of the form writes it. */
  publishAt: string
  /** Of a new post. */
  author: string
}

/** Makes or edits a page or a post. Discarding starts the form again from what is saved. */
export function PageForm(props: PageFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, kind, page, publishAt, author, onDiscard }: PageFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: (data) => {
      toast.success('Saved.')
      // Its address may be another one now.
      if (data && page && data.page.slug !== page.slug) router.replace(data.page.slug)
      else router.refresh()
    },
  })
  const wrong = Object.keys(state.fieldErrors).length
  const message = state.message ?? (wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null)
  const different = [...new Set(unsaved)]
  return (
    <form {...formProps}>
      <input type="hidden" name="kind" value={kind} />
      {page ? <input type="hidden" name="slugBefore" value={page.slug} /> : null}
      <FormMessage className="mb-4">{state.status === 'error' ? message : null}</FormMessage>
      <PageFields
        kind={kind}
        page={state.data?.page ?? page}
        publishAt={publishAt}
        author={author}
        errors={state.fieldErrors}
        onPicture={() => markChanged('mediaId')}
      />
      <SaveBar
        unsaved={different}
        pending={pending}
        saveLabel={page ? 'Save' : 'Add'}
        always={page === null}
        onDiscard={onDiscard}
      />
      <LeaveGuard active={different.length > 0 && !pending} />
    </form>
  )
}
