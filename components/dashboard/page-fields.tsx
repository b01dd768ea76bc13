'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import { HOME_SLUG } from '#lib/content/home-page.ts'
import type { PageKind, PageView } from '#lib/content/settings-view.ts'
import { MarkdownField } from './markdown-field.tsx'
import { SinglePictureField } from './single-picture-field.tsx'

type PageFieldsProps = {
  kind: PageKind
  page: PageView | null
  publishAt: string
  author: string
  errors: Record<string, string>
  onPicture: () => void
}

/** Everything that is known of a page or a post. The home page has words only: it has no address and is always there. */
export function PageFields({ kind, page, publishAt, author, errors, onPicture }: PageFieldsProps) {
  const isHome = page?.slug === HOME_SLUG
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="grid gap-4">
        <Card>
          <CardBody className="grid gap-5">
            <Field label="Title" name="title" error={errors.title}>
              {(control) => (
                <Input {...control} defaultValue={page?.title} required maxLength={120} autoComplete="off" />
              )}
            </Field>
            <MarkdownField label="Text" name="body" value={page?.body ?? ''} maxLength={50_000} error={errors.body} />
          </CardBody>
        </Card>
        {isHome ? null : <SearchCard page={page} kind={kind} errors={errors} />}
      </div>
      <div className="grid gap-4">
        {isHome ? (
          <input type="hidden" name="visibility" value="published" />
        ) : (
          <PlaceCard kind={kind} page={page} publishAt={publishAt} author={author} errors={errors} />
        )}
        {isHome ? null : (
          <Card>
            <CardBody>
              <SinglePictureField
                label="Picture"
                hint="Wide pictures look best."
                name="mediaId"
                altName="mediaAlt"
                picture={page?.picture ?? null}
                shape="wide"
                error={errors.mediaId}
                onChange={onPicture}
              />
            </CardBody>
          </Card>
        )}
      </div>
    </div>
  )
}

type PlaceCardProps = Omit<PageFieldsProps, 'onPicture'>

/** Whether, since when and where it stands in the shop. */
function PlaceCard({ kind, page, publishAt, author, errors }: PlaceCardProps) {
  const [visibility, setVisibility] = useState(page && !page.publishedAt ? 'draft' : 'published')
  return (
    <Card>
      <CardBody className="grid gap-5">
        <Field label="Visibility" name="visibility" error={errors.visibility} hint="A draft is visible only here.">
          {(control) => (
            <Select {...control} value={visibility} onChange={(event) => setVisibility(event.target.value)}>
              <option value="published">In the shop</option>
              <option value="draft">Draft</option>
            </Select>
          )}
        </Field>
        {visibility === 'published' ? (
          <Field
            label={kind === 'post' ? 'Published' : 'From'}
            name="publishAt"
            optional
            error={errors.publishAt}
            hint="In your store’s time zone. A time to come: it appears then. Empty: now."
          >
            {(control) => <Input {...control} type="datetime-local" defaultValue={publishAt} />}
          </Field>
        ) : null}
        {kind === 'post' ? (
          <Field label="Author" name="author" optional error={errors.author}>
            {(control) => (
              <Input {...control} defaultValue={page ? page.author : author} maxLength={80} autoComplete="off" />
            )}
          </Field>
        ) : null}
        <Field
          label="Ending of the link"
          name="slug"
          optional
          error={errors.slug}
          hint={page ? 'Old links stop working when you change it.' : 'Made from the title when left empty.'}
        >
          {(control) => <Input {...control} defaultValue={page?.slug} maxLength={80} autoComplete="off" />}
        </Field>
      </CardBody>
    </Card>
  )
}

/** What lists, feeds and search engines say of it. */
function SearchCard({ page, kind, errors }: Pick<PageFieldsProps, 'page' | 'kind' | 'errors'>) {
  return (
    <Card>
      <CardHeader>
        <CardTitle>In lists and search results</CardTitle>
        <p className="text-13 text-muted">What is left empty is taken from the title and the text.</p>
      </CardHeader>
      <CardBody className="grid gap-5">
        <Field
          label="Excerpt"
          name="excerpt"
          optional
          error={errors.excerpt}
          hint={kind === 'post' ? 'One or two lines under the title in your journal.' : undefined}
        >
          {(control) => (
            <Textarea {...control} defaultValue={page?.excerpt} maxLength={300} className="min-h-16" rows={2} />
          )}
        </Field>
        <Field label="Search title" name="seoTitle" optional error={errors.seoTitle}>
          {(control) => <Input {...control} defaultValue={page?.seoTitle} maxLength={120} autoComplete="off" />}
        </Field>
        <Field label="Search description" name="seoDescription" optional error={errors.seoDescription}>
          {(control) => (
            <Textarea {...control} defaultValue={page?.seoDescription} maxLength={320} className="min-h-16" rows={2} />
          )}
        </Field>
      </CardBody>
    </Card>
  )
}
