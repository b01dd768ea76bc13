'use client'

import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { toast } from 'sonner'
import { FormMessage } from '#components/ui/form-message.tsx'
import type { ProductView } from '#lib/catalog/product-view.ts'
import type { FormAction } from './form-action.ts'
import { LeaveGuard } from './leave-guard.tsx'
import { ProductFields, type ProductFormSetting } from './product-fields.tsx'
import { SaveBar } from './save-bar.tsx'
import { useKeptForm } from './use-kept-form.ts'

const LABELS = {
  title: 'title',
  description: 'description',
  price: 'price',
  compareAt: 'compare-at price',
  sku: 'SKU',
  stock: 'stock',
  barcode: 'barcode',
  weight: 'weight',
  delivery: 'delivery',
  tax: 'tax',
  options: 'options',
  variants: 'variants',
  variantPictures: 'pictures of variants',
  vendor: 'vendor',
  type: 'type',
  tags: 'tags',
  collections: 'collections',
  isGiftCard: 'gift card',
  status: 'status',
  publishAt: 'schedule',
  seoTitle: 'page title',
  seoDescription: 'page description',
  slug: 'address',
  pictures: 'pictures',
}

export type ProductFormProps = {
  action: FormAction<{ product: ProductView }>
  /** null: a new one is made. */
  product: ProductView | null
  setting: ProductFormSetting
}

/** Makes or edits a product. Discarding starts the form again from what is saved. */
export function ProductForm(props: ProductFormProps) {
  const [attempt, setAttempt] = useState(0)
  return <OneAttempt key={attempt} {...props} onDiscard={() => setAttempt(attempt + 1)} />
}

function OneAttempt({ action, product, setting, onDiscard }: ProductFormProps & { onDiscard: () => void }) {
  const router = useRouter()
  const [uploading, setUploading] = useState(false)
  const { state, saves, pending, unsaved, markChanged, formProps } = useKeptForm({
    action,
    labels: LABELS,
    onSaved: () => {
      toast.success('Saved. Your shop shows it now.')
      router.refresh()
    },
  })
  const shown = state.data?.product ?? product
  return (
    <form
      {...formProps}
      onSubmit={(event) => {
        if (!uploading) return formProps.onSubmit(event)
        event.preventDefault()
        toast('A picture is still on its way. Save when it has arrived.')
      }}
    >
      {shown ? (
        <>
          <input type="hidden" name="id" value={shown.id} />
          <input type="hidden" name="version" value={shown.version} />
        </>
      ) : null}
      <FormMessage className="mb-4 max-w-3xl">{state.status === 'error' ? messageOf(state) : null}</FormMessage>
      <ProductFields
        product={shown}
        setting={setting}
        errors={state.fieldErrors}
        saves={saves}
        onPictures={() => markChanged('pictures')}
        onField={markChanged}
        onUploading={setUploading}
      />
      <SaveBar
        unsaved={unsaved}
        pending={pending}
        saveLabel={product ? 'Save' : 'Add product'}
        always={product === null}
        onDiscard={onDiscard}
      />
      <LeaveGuard active={unsaved.length > 0 && !pending} />
    </form>
  )
}

function messageOf(state: { message?: string; fieldErrors: Record<string, string> }): string | null {
  const wrong = Object.keys(state.fieldErrors).length
  return state.message ?? (wrong > 1 ? `${wrong} fields need another look. Nothing was saved yet.` : null)
}
