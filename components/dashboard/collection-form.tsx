'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { Card, CardBody } from '#components/ui/card.tsx'
import { CheckField } from '#components/ui/check-field.tsx'
import { Field } from '#components/ui/field.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { CollectionView, PickedProduct } from '#lib/catalog/collection-view.ts'
import { CollectionMembers } from './collection-members.tsx'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { RichTextField } from './rich-text-field.tsx'
import { SaveBar } from './save-bar.tsx'
import { SearchPreviewCard } from './search-preview-card.tsx'
import { SinglePictureField } from './single-picture-field.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  title: 'title',
  description: 'description',
  products: 'products',
  rule: 'rule',
  sort: 'order',
  published: 'visibility',
  picture: 'picture',
  seoTitle: 'page title',
  seoDescription: 'page description',
  slug: 'address',
}

const SORTS = {
  manual: 'As chosen',
  newest: 'Newest first',
  'price-asc': 'Price, low to high',
  'price-desc': 'Price, high to low',
  title: 'Title',
}

type CollectionFormProps = {
  action: FormAction<CollectionView>
  /** null: a new one is made. */
  collection: CollectionView | null
  products: readonly PickedProduct[]
  currency: string
  /** The description in plain words, for the preview. */
  excerpt: string
}

/** Makes or edits a collection. Discarding starts the form again from what is saved. */
export function CollectionForm(props: CollectionFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt(props: CollectionFormProps & { onDiscard: () => void }) {
  const { action, collection, products, currency, excerpt, onDiscard } = props
  const router = useRouter()
  const [byRule, setByRule] = useState(collection !== null && collection.rule !== null)
  const { state, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. Your shop shows it now.')
      router.refresh()
    },
  })
  const errors = state.fieldErrors
  const sorts = Object.entries(SORTS).filter(([sort]) => !byRule || sort !== 'manual')
  return (
    <form {...formProps}>
      {collection ? <input type="hidden" name="id" value={collection.id} /> : null}
      <FormMessage className="mb-4 max-w-3xl">{state.status === 'error' ? state.message : null}</FormMessage>
      <div className="grid max-w-3xl gap-4">
        <Card>
          <CardBody className="grid gap-5">
            <Field label="Title" name="title" error={errors.title}>
              {(control) => (
                <Input {...control} defaultValue={collection?.title} required maxLength={120} autoComplete="off" />
              )}
            </Field>
            <RichTextField
              label="Description"
              name="description"
              html={collection?.description ?? ''}
              error={errors.description}
              onChange={() => markChanged('description')}
            />
            <CheckField
              name="published"
              defaultChecked={collection?.published ?? true}
              label="Show it in the shop"
              hint="Hidden, it still sorts products for you."
            />
          </CardBody>
        </Card>
        <CollectionMembers
          rule={collection?.rule ?? null}
          products={products}
          currency={currency}
          errors={errors}
          byRule={byRule}
          onByRule={(next) => {
            setByRule(next)
            markChanged('rule')
          }}
          onChange={markChanged}
        />
        <Card>
          <CardBody className="grid gap-5">
            <Field label="Order in the shop" name="sort" error={errors.sort}>
              {(control) => (
                <Select
                  {...control}
                  key={String(byRule)}
                  defaultValue={collection?.sort ?? (byRule ? 'newest' : 'manual')}
                >
                  {sorts.map(([sort, words]) => (
                    <option key={sort} value={sort}>
                      {words}
                    </option>
                  ))}
                </Select>
              )}
            </Field>
            <SinglePictureField
              label="Picture"
              hint="Without one, the first product stands for it."
              name="mediaId"
              picture={collection?.picture ?? null}
              shape="wide"
              error={errors.mediaId}
              onChange={() => markChanged('picture')}
            />
          </CardBody>
        </Card>
        <CardForSearch collection={collection} excerpt={excerpt} errors={errors} />
      </div>
      <SaveBar
        unsaved={unsaved}
        pending={pending}
        saveLabel={collection ? 'Save' : 'Add collection'}
        always={collection === null}
        onDiscard={onDiscard}
      />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}

type CardForSearchProps = Pick<CollectionFormProps, 'collection' | 'excerpt'> & { errors: Record<string, string> }

function CardForSearch({ collection, excerpt, errors }: CardForSearchProps) {
  return (
    <SearchPreviewCard
      path="/collections/"
      slug={collection?.slug ?? ''}
      seoTitle={collection?.seoTitle ?? ''}
      seoDescription={collection?.seoDescription ?? ''}
      title={collection?.title ?? ''}
      description={excerpt}
      isNew={collection === null}
      errors={errors}
    />
  )
}
