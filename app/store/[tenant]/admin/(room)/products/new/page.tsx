import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ProductForm } from '#components/dashboard/product-form.tsx'
import { MAX_PICTURES } from '#lib/catalog/schema.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { createProductAction } from '../actions.ts'

export const metadata: Metadata = { title: 'New product' }

type NewProductPageProps = { params: Promise<{ tenant: string }> }

export default async function NewProductPage({ params }: NewProductPageProps) {
  const ctx = await staffContext(params, 'products:write')
  const { currency } = await getStoreSettings(ctx.db)
  return (
    <>
      <PageHead
        back={{ href: '/admin/products', label: 'Products' }}
        title="New product"
        meaning="It is in your shop as soon as you add it, unless you keep it as a draft."
      />
      <ProductForm action={createProductAction} product={null} currency={currency} maxPictures={MAX_PICTURES} />
    </>
  )
}
