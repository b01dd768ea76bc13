'use client'

import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Field } from '#components/ui/field.tsx'
import { Input } from '#components/ui/input.tsx'
import { Select } from '#components/ui/select.tsx'
import { Textarea } from '#components/ui/textarea.tsx'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { toDecimal } from '#lib/kernel/money.ts'
import { MoneyInput } from './money-input.tsx'
import { PictureListField } from './picture-list-field.tsx'

type ProductFieldsProps = {
  product: ProductView | null
  currency: string
  maxPictures: number
  errors: Record<string, string>
  /** Changes with each save: then the stock is read anew, because shoppers change it too. */
  saves: number
  onPictures: () => void
  onUploading: (uploading: boolean) => void
}

export function ProductFields(props: ProductFieldsProps) {
  const { product, currency, errors } = props
  const variant = product?.variants[0]
  const described = (product?.pictures ?? []).map((picture) => ({
    ...picture,
    // An undescribed picture is shown with the title; that is not what somebody wrote about it.
    alt: picture.alt === product?.title ? '' : picture.alt,
  }))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_320px]">
      <div className="grid gap-4">
        <Card>
          <CardBody className="grid gap-5">
            <Field label="Title" name="title" error={errors.title}>
              {(control) => (
                <Input {...control} defaultValue={product?.title} required maxLength={120} autoComplete="off" />
              )}
            </Field>
            <Field
              label="Description"
              name="description"
              optional
              error={errors.description}
              hint="Leave an empty line between paragraphs."
            >
              {(control) => (
                <Textarea {...control} defaultValue={product?.description} className="min-h-40" maxLength={10_000} />
              )}
            </Field>
          </CardBody>
        </Card>
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
      </div>
      <div className="grid gap-4">
        <Card>
          <CardHeader>
            <CardTitle>On sale</CardTitle>
          </CardHeader>
          <CardBody className="grid gap-5">
            <Field label="Status" name="status" error={errors.status} hint="A draft is visible only here.">
              {(control) => (
                <Select {...control} defaultValue={product ? editable(product.status) : 'active'}>
                  <option value="active">On sale</option>
                  <option value="draft">Draft</option>
                </Select>
              )}
            </Field>
          </CardBody>
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>Price</CardTitle>
          </CardHeader>
          <CardBody className="grid gap-5">
            <Field label="Price" name="price" error={errors.price}>
              {(control) => (
                <MoneyInput
                  {...control}
                  currency={currency}
                  defaultValue={variant ? toDecimal(variant.priceMinor, currency) : undefined}
                />
              )}
            </Field>
            <Field
              label="Compare-at price"
              name="compareAt"
              optional
              error={errors.compareAt}
              hint="The former price, shown struck through."
            >
              {(control) => (
                <MoneyInput
                  {...control}
                  currency={currency}
                  defaultValue={
                    variant && variant.compareAtMinor !== null ? toDecimal(variant.compareAtMinor, currency) : undefined
                  }
                />
              )}
            </Field>
          </CardBody>
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>Stock</CardTitle>
          </CardHeader>
          <CardBody className="grid gap-5">
            <div key={props.saves}>
              {variant ? <input type="hidden" name="stockBefore" value={variant.stock} /> : null}
              <Field label="In stock" name="stock" error={errors.stock}>
                {(control) => (
                  <Input
                    {...control}
                    inputMode="numeric"
                    autoComplete="off"
                    defaultValue={variant?.stock ?? 0}
                    className="tabular-nums"
                  />
                )}
              </Field>
            </div>
            <Field label="SKU" name="sku" optional error={errors.sku} hint="Your own number for it.">
              {(control) => <Input {...control} defaultValue={variant?.sku} maxLength={60} autoComplete="off" />}
            </Field>
          </CardBody>
        </Card>
        <Card>
          <CardHeader>
            <CardTitle>Address</CardTitle>
          </CardHeader>
          <CardBody>
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
    </div>
  )
}

/** What can be chosen: an archived product comes back as a draft. */
function editable(status: ProductView['status']): 'active' | 'draft' {
  return status === 'active' ? 'active' : 'draft'
}
