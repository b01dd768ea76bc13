import type { Metadata } from 'next'
import Link from 'next/link'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { ProductFileUpload } from '#components/dashboard/product-file-upload.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { may, type StaffPermission } from '#lib/auth/permissions.ts'
import { IMPORT_STATUS_WORDS } from '#lib/transfer/import-status-words.ts'
import { findImports } from '#lib/transfer/import-store.ts'
import { MAX_IMPORT_BYTES } from '#lib/transfer/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'

export const metadata: Metadata = { title: 'Import and export' }

const EXPORTS: { what: string; label: string; permission: StaffPermission }[] = [
  { what: 'products', label: 'Export products', permission: 'products:read' },
  { what: 'orders', label: 'Export orders', permission: 'orders:read' },
  { what: 'customers', label: 'Export customers', permission: 'customers:export' },
]

export default async function TransferPage({ params }: { params: Promise<{ tenant: string }> }) {
  const ctx = await staffContext(params, 'products:read')
  const imports = await findImports(ctx.tenant)
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
              <ProductFileUpload mostBytes={MAX_IMPORT_BYTES} />
            </CardBody>
          </Card>
        ) : null}
        {imports.length > 0 ? (
          <Card>
            <CardHeader>
              <CardTitle>Latest files</CardTitle>
            </CardHeader>
            <ul className="p-2">
              {imports.map(({ id, fileName, status }) => (
                <li key={id}>
                  <Link
                    href={`/admin/transfer/${id}`}
                    className="flex min-h-11 items-center justify-between gap-4 rounded-control px-3 text-14 hover:bg-sunken"
                  >
                    <span className="truncate">{fileName}</span>
                    <span className="shrink-0 text-13 text-muted">{IMPORT_STATUS_WORDS[status]}</span>
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
          <CardBody className="flex flex-wrap gap-3">
            {EXPORTS.filter(({ permission }) => may(ctx.actor, permission)).map(({ what, label }) => (
              <Button key={what} asChild variant="secondary">
                <a href={`/admin/transfer-export/${what}`} download>
                  {label}
                </a>
              </Button>
            ))}
          </CardBody>
        </Card>
      </div>
    </>
  )
}
