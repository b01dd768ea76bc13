import { BookOpen } from 'lucide-react'
import type { Metadata } from 'next'
import { ApiKeysCard } from '#components/dashboard/api-keys-card.tsx'
import { CorsForm } from '#components/dashboard/cors-form.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { getCorsOrigins } from '#lib/api/cors/get-cors-origins.ts'
import { findApiKeys } from '#lib/api/keys/find-api-keys.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { createApiKeyAction, revokeApiKeyAction, updateCorsOriginsAction } from './actions.ts'

export const metadata: Metadata = { title: 'API' }

export default async function ApiPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'api:write')
  const [keys, origins, { timeZone }] = await Promise.all([
    findApiKeys(ctx),
    getCorsOrigins(ctx),
    getStoreSettings(ctx.db),
  ])
  return (
    <>
      <PageHead
        title="API"
        meaning="Let programs of yours read and change this store."
        action={
          <Button asChild variant="secondary">
            <a href="/api/docs" target="_blank" rel="noreferrer">
              <BookOpen aria-hidden size={16} strokeWidth={1.5} />
              Documentation
            </a>
          </Button>
        }
      />
      <div className="grid gap-4">
        <ApiKeysCard
          keys={keys}
          create={createApiKeyAction}
          revoke={revokeApiKeyAction}
          now={ctx.now()}
          timeZone={timeZone}
        />
        <CorsForm action={updateCorsOriginsAction} origins={origins} />
      </div>
    </>
  )
}
