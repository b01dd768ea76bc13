import type { Metadata } from 'next'
import { ReferencePage } from '#components/reference/reference-page.tsx'
import { MARKET_ENDPOINTS } from '#lib/api/market-endpoints.ts'
import { apiReference } from '#lib/api/reference/api-reference.ts'
import { rootUrl } from '#lib/tenancy/tenant-url.ts'
import { assertRootHost } from '#lib/web/request-store.ts'

export const metadata: Metadata = { title: 'API · Souk', robots: { index: false } }

/** Its addresses are told from the environment of the running server, not of the build. */
export const dynamic = 'force-dynamic'

/** What the market's API takes and answers: told from the same table that answers. */
export default async function MarketReference() {
  await assertRootHost()
  return (
    <ReferencePage
      reference={apiReference(MARKET_ENDPOINTS, `${rootUrl()}/api`)}
      owner="Souk"
      signIn={
        <>
          Operators sign in with{' '}
          <a href="#postToken" className="text-accent-text underline underline-offset-3">
            POST /api/token
          </a>
          , as in the console. The examples read the access token from <code className="font-mono">$TOKEN</code>. Each
          store has an API and a reference of its own on its host.
        </>
      }
    />
  )
}
