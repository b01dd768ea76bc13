'use client'

import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { PictureListField } from './picture-list-field.tsx'
import { WordsCard } from './product-cards.tsx'
import { VariantsField } from './variants-field.tsx'

type ProductFieldsProps = {
  product: ProductView | null
  currency: string
  maxPictures: number
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
  const { product, currency, errors } = props
  const described = (product?.pictures ?? []).map((picture) => ({
    ...picture,
    // An undescribed picture is shown with the title; that is not what somebody wrote about it.
    alt: picture.alt === product?.title ? '' : picture.alt,
  }))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="grid gap-4">
        <WordsCard product={product} errors={errors} onDescription={() => props.onField('description')} />
        <Card>
          <CardHeader>
            <CardTitle>Pictures</CardTitle>
            <p className="text-13 text-muted">The first one is the cover. Upright pictures look best in the shop.</p>
          </CardHeader>
          <CardBody>
            <PictureListField
              pictures={described}
              max={props.maxPictures}
              error={errors.mediaIds}
              onChange={props.onPictures}
              onBusy={props.onUploading}
            />
          </CardBody>
        </Card>
        <VariantsField
          key={props.saves}
          product={product}
          currency={currency}
          errors={errors}
          onChange={props.onField}
        />
      </div>
      <Card>
        <CardBody className="grid gap-5">
          <Field label="Status" name="status" error={errors.status} hint="A draft is visible only here.">
            {(control) => (
              <Select {...control} defaultValue={product ? editable(product.status) : 'active'}>
                <option value="active">On sale</option>
                <option value="draft">Draft</option>
              </Select>
            )}
          </Field>
          <Field
            label="Ending of the link"
            name="slug"
            optional
            error={errors.slug}
            hint={product ? 'Old links stop working when you change it.' : 'Made from the title when left empty.'}
          >
            {(control) => <Input {...control} defaultValue={product?.slug} maxLength={80} autoComplete="off" />}
          </Field>
        </CardBody>
      </Card>
    </div>
  )
}

/** What can be chosen: an archived product comes back as a draft. */
function editable(status: ProductView['status']): 'active' | 'draft' {
  return status === 'active' ? 'active' : 'draft'
}
