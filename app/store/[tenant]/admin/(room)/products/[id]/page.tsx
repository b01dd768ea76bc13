import { ExternalLink } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArchiveButton } from '#components/dashboard/archive-button.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ProductForm } from '#components/dashboard/product-form.tsx'
import { ProductStatusBadge } from '#components/dashboard/product-status-badge.tsx'
import { Badge } from '#components/ui/badge.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getProduct } from '#lib/catalog/get-product.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { updateProductAction } from '../actions.ts'
import { ARCHIVING } from '../archiving.ts'
import { productFormSetting } from '../product-form-setting.ts'

export const metadata: Metadata = { title: 'Product' }

type ProductPageProps = {
  params: Promise<{ tenant: string; id: string }>
  searchParams: Promise<{ added?: string | string[] }>
}

export default async function ProductPage({ params, searchParams }: ProductPageProps) {
  const ctx = await staffContext(params, 'products:write')
  const [{ id }, { added }] = await Promise.all([params, searchParams])
  const product = await getProduct(ctx, id)
  if (!product) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin/products', label: 'Products' }}
        title={product.title}
        labels={
          <>
            <ProductStatusBadge status={product.status} publishAt={product.publishAt} />
            {product.isExample ? <Badge tone="accent">Example</Badge> : null}
          </>
        }
        action={
          <>
            {product.status === 'active' ? (
              <Button asChild variant="secondary">
                <a href={`/products/${product.slug}`} target="_blank" rel="noreferrer">
                  <ExternalLink aria-hidden size={16} strokeWidth={1.5} />
                  View in the shop
                </a>
              </Button>
            ) : null}
            <ArchiveButton product={product} actions={ARCHIVING} />
          </>
        }
      />
      <Notice product={product} added={added !== undefined} />
      <ProductForm
        key={product.status === 'archived' ? 'archived' : 'kept'}
        action={updateProductAction}
        product={product}
        setting={await productFormSetting(ctx, product)}
      />
    </>
  )
}

function Notice({ product, added }: { product: ProductView; added: boolean }) {
  if (product.status === 'archived') {
    return (
      <FormMessage tone="info" className="mb-4">
        This product is archived: it is not in your shop. Saving it brings it back with the status you choose.
      </FormMessage>
    )
  }
  if (product.isExample) {
    return (
      <FormMessage tone="info" className="mb-4">
        This is an example. Once you change it, it is yours and no longer marked.
      </FormMessage>
    )
  }
  if (!added) return null
  return (
    <FormMessage tone="success" className="mb-4">
      {product.status === 'active' ? 'Added. It is in your shop now.' : 'Added as a draft. Only you can see it.'}
    </FormMessage>
  )
}
