import type { Metadata } from 'next'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ProductForm } from '#components/dashboard/product-form.tsx'
import { staffContext } from '#lib/web/store-page.ts'
import { createProductAction } from '../actions.ts'
import { productFormSetting } from '../product-form-setting.ts'

export const metadata: Metadata = { title: 'New product' }

type NewProductPageProps = { params: Promise<{ tenant: string }> }

export default async function NewProductPage({ params }: NewProductPageProps) {
  const ctx = await staffContext(params, 'products:write')
  return (
    <>
      <PageHead
        back={{ href: '/admin/products', label: 'Products' }}
        title="New product"
        meaning="It is in your shop as soon as you add it, unless you keep it as a draft."
      />
      <ProductForm action={createProductAction} product={null} setting={await productFormSetting(ctx, null)} />
    </>
  )
}
