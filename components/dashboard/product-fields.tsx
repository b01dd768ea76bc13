'use client'

import { useState } from 'react'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ProductChoices } from '#lib/catalog/get-product-choices.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import type { Picture } from '#lib/content/picture.ts'
import { toLocalTime } from '#lib/kernel/local-time.ts'
import { OrganisationCard } from './organisation-card.tsx'
import { PictureListField } from './picture-list-field.tsx'
import { WordsCard } from './product-cards.tsx'
import { SearchPreviewCard } from './search-preview-card.tsx'
import { VariantsField } from './variants-field.tsx'

/** What a form has to know of the store and its limits. */
export type ProductFormSetting = {
  currency: string
  timeZone: string
  /** Most pictures, options and variants a product may have. */
  max: { pictures: number; options: number; variants: number }
  choices: ProductChoices
  /** The description in plain words, for the preview. */
  excerpt: string
}

type ProductFieldsProps = {
  product: ProductView | null
  setting: ProductFormSetting
  errors: Record<string, string>
  /** Changes with each save: then the stock is read anew, because shoppers change it too. */
  saves: number
  onPictures: () => void
  /** Told which field was changed that is none of the browser's own. */
  onField: (name: string) => void
  onUploading: (uploading: boolean) => void
}

/** Everything that is known of a product, in cards of what belongs together. */
export function ProductFields(props: ProductFieldsProps) {
  const { product, setting, errors, onField } = props
  const described = (product?.pictures ?? []).map((picture) => ({
    ...picture,
    // An undescribed picture is shown with the title; that is not what somebody wrote about it.
    alt: picture.alt === product?.title ? '' : picture.alt,
  }))
  const [pictures, setPictures] = useState<readonly Picture[]>(described)
  return (
    <div className="grid max-w-3xl gap-4">
      <WordsCard product={product} errors={errors} onDescription={() => onField('description')} />
      <Card>
        <CardHeader>
          <CardTitle>Pictures</CardTitle>
          <p className="text-13 text-muted">The first one is the cover. Upright pictures look best in the shop.</p>
        </CardHeader>
        <CardBody>
          <PictureListField
            pictures={described}
            max={setting.max.pictures}
            error={errors.mediaIds}
            onChange={props.onPictures}
            onPictures={setPictures}
            onBusy={props.onUploading}
          />
        </CardBody>
      </Card>
      <VariantsField
        key={props.saves}
        product={product}
        currency={setting.currency}
        maxOptions={setting.max.options}
        maxVariants={setting.max.variants}
        pictures={pictures}
        errors={errors}
        onChange={onField}
      />
      <OrganisationCard product={product} choices={setting.choices} errors={errors} onField={onField} />
      <StatusCard product={product} timeZone={setting.timeZone} errors={errors} />
      <SearchPreviewCard
        path="/products/"
        slug={product?.slug ?? ''}
        seoTitle={product?.seoTitle ?? ''}
        seoDescription={product?.seoDescription ?? ''}
        title={product?.title ?? ''}
        description={setting.excerpt}
        isNew={product === null}
        errors={errors}
      />
    </div>
  )
}

type StatusCardProps = { product: ProductView | null; timeZone: string; errors: Record<string, string> }

/** Whether it is in the shop, and from when on. */
function StatusCard({ product, timeZone, errors }: StatusCardProps) {
  const [status, setStatus] = useState(product ? editable(product.status) : 'active')
  const publishAt = product?.publishAt ? toLocalTime(new Date(product.publishAt), timeZone) : ''
  return (
    <Card>
      <CardBody className="grid gap-5 sm:grid-cols-2">
        <Field label="Status" name="status" error={errors.status} hint="A draft is visible only here.">
          {(control) => (
            <Select
              {...control}
              value={status}
              onChange={(event) => setStatus(event.target.value === 'draft' ? 'draft' : 'active')}
            >
              <option value="active">On sale</option>
              <option value="draft">Draft</option>
            </Select>
          )}
        </Field>
        {status === 'active' ? (
          <Field
            label="From"
            name="publishAt"
            optional
            error={errors.publishAt}
            hint={`Left empty: at once. Time in ${timeZone.replaceAll('_', ' ')}.`}
          >
            {(control) => <Input {...control} type="datetime-local" defaultValue={publishAt} />}
          </Field>
        ) : null}
      </CardBody>
    </Card>
  )
}

/** What can be chosen: an archived product comes back as a draft. */
function editable(status: ProductView['status']): 'active' | 'draft' {
  return status === 'active' ? 'active' : 'draft'
}
