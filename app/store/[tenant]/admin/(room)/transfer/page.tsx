import type { Metadata } from 'next'
import Link from 'next/link'
import { DateText } from '#components/dashboard/date-text.tsx'
import { ImportStatusBadge } from '#components/dashboard/import-status-badge.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ProductFileUpload } from '#components/dashboard/product-file-upload.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { may, type StaffPermission } from '#lib/auth/permissions.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { findImports } from '#lib/transfer/import-store.ts'
import { MAX_IMPORT_BYTES, PART_BYTES } from '#lib/transfer/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Import and export' }

const EXPORTS: { what: string; label: string; meaning: string; permission: StaffPermission }[] = [
  {
    what: 'products',
    label: 'Products',
    meaning: 'All of them with variants, stock and addresses of pictures, as Shopify writes it.',
    permission: 'products:read',
  },
  {
    what: 'orders',
    label: 'Orders',
    meaning: 'All of them, a row for each line of an order, with addresses and amounts.',
    permission: 'customers:export',
  },
  {
    what: 'customers',
    label: 'Customers',
    meaning: 'All accounts with their address and what they have ordered.',
    permission: 'customers:export',
  },
]

export default async function TransferPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'products:read')
  const [imports, { timeZone }] = await Promise.all([findImports(ctx), getStoreSettings(ctx.db)])
  const now = ctx.now()
  return (
    <>
      <PageHead title="Import and export" meaning="Bring products in from another shop, or take your data along." />
      <div className="grid max-w-200 gap-6">
        {may(ctx.actor, 'products:write') ? (
          <Card>
            <CardHeader>
              <CardTitle>Import products</CardTitle>
              <p className="mt-1 text-13 text-muted">
                You first see what would change. Products with the same handle are updated, others are added.
              </p>
            </CardHeader>
            <CardBody>
              <ProductFileUpload mostBytes={MAX_IMPORT_BYTES} partBytes={PART_BYTES} />
            </CardBody>
          </Card>
        ) : null}
        {imports.length > 0 ? (
          <Card>
            <CardHeader>
              <CardTitle>Latest files</CardTitle>
            </CardHeader>
            <ul className="p-2">
              {imports.map(({ id, fileName, status, createdAt }) => (
                <li key={id}>
                  <Link
                    href={`/admin/transfer/${id}`}
                    className="flex min-h-11 items-center justify-between gap-4 rounded-control px-3 py-2 text-14 hover:bg-sunken"
                  >
                    <span className="min-w-0">
                      <span className="block truncate">{fileName}</span>
                      <DateText
                        date={new Date(createdAt)}
                        now={now}
                        timeZone={timeZone}
                        className="text-13 text-muted"
                      />
                    </span>
                    <ImportStatusBadge status={status} />
                  </Link>
                </li>
              ))}
            </ul>
          </Card>
        ) : null}
        <Card>
          <CardHeader>
            <CardTitle>Export</CardTitle>
            <p className="mt-1 text-13 text-muted">CSV files for a spreadsheet or for another shop.</p>
          </CardHeader>
          <ul className="px-5 py-3">
            {EXPORTS.filter(({ permission }) => may(ctx.actor, permission)).map(({ what, label, meaning }) => (
              <li
                key={what}
                className="flex items-center justify-between gap-4 border-line border-b py-3 text-14 last:border-b-0"
              >
                <span className="min-w-0">
                  <span className="block font-medium">{label}</span>
                  <span className="block text-pretty text-13 text-muted">{meaning}</span>
                </span>
                <Button asChild variant="secondary">
                  <a href={`/admin/transfer-export/${what}`} download aria-label={`Export ${label.toLowerCase()}`}>
                    Export
                  </a>
                </Button>
              </li>
            ))}
          </ul>
        </Card>
      </div>
    </>
  )
}
