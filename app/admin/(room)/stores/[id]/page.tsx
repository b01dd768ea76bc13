import { ExternalLink } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ActionButton } from '#components/dashboard/action-button.tsx'
import { formatMoment } from '#components/dashboard/format-date.ts'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ConsoleDeleteButton } from '#components/platform/console-delete-button.tsx'
import { ConsoleDomains } from '#components/platform/console-domains.tsx'
import { ConsoleEvents } from '#components/platform/console-events.tsx'
import { ConsoleFigures } from '#components/platform/console-figures.tsx'
import { ConsolePlanForm } from '#components/platform/console-plan-form.tsx'
import { consoleCount, consoleSize } from '#components/platform/console-size.ts'
import { ConsoleStoreStatus } from '#components/platform/console-store-status.tsx'
import { ConsoleSuspendButton } from '#components/platform/console-suspend-button.tsx'
import { Button } from '#components/ui/button.tsx'
import { FormMessage } from '#components/ui/form-message.tsx'
import { getStore } from '#lib/platform/console/get-store.ts'
import { StoreIdInput } from '#lib/platform/console/schema.ts'
import { ARCHIVE_DAYS } from '#lib/tenancy/delete-tenant.ts'
import { requireOperator } from '#lib/web/store-page.ts'
import {
  activateStoreAction,
  deleteStoreAction,
  setPlanAction,
  suspendStoreAction,
  undeleteStoreAction,
} from '../actions.ts'

export const metadata: Metadata = { title: 'Store' }

type StorePageProps = {
  params: Promise<{ id: string }>
  searchParams: Promise<{ created?: string | string[] }>
}

export default async function StorePage({ params, searchParams }: StorePageProps) {
  await requireOperator()
  const [asked, { created }] = await Promise.all([params, searchParams])
  const id = StoreIdInput.safeParse(asked)
  const store = id.success ? await getStore(id.data.id) : null
  if (!store) notFound()
  return (
    <>
      <PageHead
        back={{ href: '/admin', label: 'Stores' }}
        title={store.name}
        labels={<ConsoleStoreStatus status={store.status} />}
        meaning={`Owned by ${store.ownerEmail}, created ${formatMoment(store.createdAt, 'UTC')} UTC`}
        action={
          <>
            {store.status === 'suspended' ? (
              <ActionButton
                action={activateStoreAction}
                fields={{ id: store.id }}
                done={`${store.name} is open again.`}
              >
                Activate
              </ActionButton>
            ) : null}
            {store.status === 'archived' ? (
              <ActionButton
                action={undeleteStoreAction}
                fields={{ id: store.id }}
                done={`${store.name} is back as it was.`}
              >
                Bring back
              </ActionButton>
            ) : (
              <ConsoleDeleteButton action={deleteStoreAction} store={store} keptDays={ARCHIVE_DAYS} />
            )}
            {store.status === 'active' ? (
              <>
                <ConsoleSuspendButton action={suspendStoreAction} id={store.id} name={store.name} />
                <Button asChild variant="secondary">
                  <a href={store.url} target="_blank" rel="noreferrer">
                    <ExternalLink aria-hidden size={16} strokeWidth={1.5} />
                    Visit
                  </a>
                </Button>
              </>
            ) : null}
          </>
        }
      />
      {created === undefined ? null : (
        <FormMessage tone="success" className="mb-4">
          The store is live. Its owner signs in at {store.url}/admin.
        </FormMessage>
      )}
      {store.archivedAt ? (
        <FormMessage tone="info" className="mb-4">
          Deleted on {formatMoment(store.archivedAt, 'UTC')} UTC. Everything in it is kept and can be brought back for{' '}
          {ARCHIVE_DAYS} days.
        </FormMessage>
      ) : null}
      <div className="grid gap-4">
        <ConsoleFigures
          figures={[
            { label: 'Products', words: consoleCount(store.products) },
            { label: 'Orders', words: consoleCount(store.orders) },
            { label: 'On disk', words: consoleSize(store.sizeBytes) },
            { label: 'Schema', words: store.schemaName },
          ]}
        />
        <div className="grid items-start gap-4 lg:grid-cols-2">
          <div className="grid gap-4">
            <ConsolePlanForm
              action={setPlanAction}
              id={store.id}
              terms={store.onTrial ? 'trial' : 'paid'}
              paidUntil={store.paidUntil?.toISOString().slice(0, 10) ?? ''}
              standing={store.standing}
            />
            <ConsoleDomains domains={store.domains} />
          </div>
          <ConsoleEvents events={store.events} />
        </div>
      </div>
    </>
  )
}
