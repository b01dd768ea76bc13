import type { Metadata } from 'next'
import { ReferencePage } from '#components/reference/reference-page.tsx'
import { apiReference } from '#lib/api/reference/api-reference.ts'
import { STORE_ENDPOINTS } from '#lib/api/store-endpoints.ts'
import { storeUrl } from '#lib/tenancy/store-url.ts'
import { storeOfPage } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'

export const metadata: Metadata = { title: 'API', robots: { index: false } }

/** What the store's API takes and answers: told from the same table that answers. */
export default async function ApiReference({ params }: { params: Promise<{ tenant: string }> }) {
  const tenant = await storeOfPage(params)
  const { name } = await storefrontSettings(tenant)
  return (
    <ReferencePage
      reference={apiReference(STORE_ENDPOINTS, `${await storeUrl(tenant)}/api`)}
      owner={name}
      signIn={
        <>
          Sign in with{' '}
          <a href="#postToken" className="text-accent-text underline underline-offset-3">
            POST /api/token
          </a>
          , or make an API key in the dashboard. The examples read either from <code className="font-mono">$TOKEN</code>
          .
        </>
      }
    />
  )
}
