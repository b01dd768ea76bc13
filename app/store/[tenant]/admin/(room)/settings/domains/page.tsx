import type { Metadata } from 'next'
import { DomainCard } from '#components/dashboard/domain-card.tsx'
import { DomainForm } from '#components/dashboard/domain-form.tsx'
import { DomainWatch } from '#components/dashboard/domain-watch.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findDomains } from '#lib/tenancy/domains/find-domains.ts'
import { staffContext } from '#lib/web/store-page.ts'
import {
  addDomainAction,
  checkDomainAction,
  makePrimaryAction,
  removeDomainAction,
  restoreDomainAction,
} from './actions.ts'

export const metadata: Metadata = { title: 'Domains' }

type DomainsPageProps = { params: Promise<{ tenant: string }> }

export default async function DomainsPage({ params }: DomainsPageProps) {
  const ctx = await staffContext(params, 'settings:write')
  const [domains, { timeZone }] = await Promise.all([findDomains(ctx.tenant), getStoreSettings(ctx.db)])
  const actions = {
    check: checkDomainAction,
    makePrimary: makePrimaryAction,
    remove: removeDomainAction,
    restore: restoreDomainAction,
  }
  return (
    <>
      <PageHead
        title="Domains"
        meaning="The addresses of your shop. Shoppers see the primary one; the others lead there. This dashboard always answers on your first address."
      />
      <div className="grid gap-4">
        {domains.map((domain) => (
          <DomainCard key={domain.id} domain={domain} actions={actions} now={ctx.now()} timeZone={timeZone} />
        ))}
        <DomainForm action={addDomainAction} isFirst={domains.length === 1} />
      </div>
      <DomainWatch isWaiting={domains.some(({ state }) => state !== 'verified')} />
    </>
  )
}
