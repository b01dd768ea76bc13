'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Textarea } from '#components/ui/textarea.tsx'

type SearchPreviewCardProps = {
  /** Where it will be: "/products/". */
  path: string
  slug: string
  seoTitle: string
  seoDescription: string
  /** What stands there while nothing is written. */
  title: string
  description: string
  isNew: boolean
  errors: Record<string, string>
}

/** What search engines show of a page, drawn as they draw it. */
export function SearchPreviewCard(props: SearchPreviewCardProps) {
  const { path, isNew, errors } = props
  const [slug, setSlug] = useState(props.slug)
  const [title, setTitle] = useState(props.seoTitle)
  const [description, setDescription] = useState(props.seoDescription)
  return (
    <Card>
      <CardHeader>
        <CardTitle>In search engines</CardTitle>
        <p className="text-13 text-muted">Left empty, the title and the description stand there.</p>
      </CardHeader>
      <CardBody className="grid gap-5">
        <div aria-hidden className="min-w-0 rounded-control bg-sunken p-4">
          <p className="truncate text-13 text-muted">
            {path}
            {slug || '…'}
          </p>
          <p className="truncate text-16 text-accent-text">{title || props.title || 'Title'}</p>
          <p className="line-clamp-2 text-13 text-muted">
            {description || props.description || 'A line or two about it.'}
          </p>
        </div>
        <Field label="Page title" name="seoTitle" optional error={errors.seoTitle}>
          {(control) => (
            <Input
              {...control}
              value={title}
              maxLength={120}
              autoComplete="off"
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
        <Field label="Page description" name="seoDescription" optional error={errors.seoDescription}>
          {(control) => (
            <Textarea
              {...control}
              value={description}
              maxLength={400}
              rows={3}
              onChange={(event) => setDescription(event.target.value)}
            />
          )}
        </Field>
        <Field
          label="Ending of the link"
          name="slug"
          optional
          error={errors.slug}
          hint={isNew ? 'Made from the title when left empty.' : 'Old links stop working when you change it.'}
        >
          {(control) => (
            <Input
              {...control}
              value={slug}
              maxLength={80}
              autoComplete="off"
              onChange={(event) => setSlug(event.target.value)}
            />
          )}
        </Field>
      </CardBody>
    </Card>
  )
}
