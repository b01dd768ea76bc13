import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ImportButton } from '#components/dashboard/import-button.tsx'
import { ImportWatch } from '#components/dashboard/import-watch.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody, CardHeader, CardTitle } from '#components/ui/card.tsx'
import { Table, TBody, TD, TH, THead, TR } from '#components/ui/table.tsx'
import { may } from '#lib/auth/permissions.ts'
import { IMPORT_STATUS_WORDS } from '#lib/transfer/import-status-words.ts'
import { getImport } from '#lib/transfer/import-store.ts'
import type { ImportRecord } from '#lib/transfer/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { confirmImportAction } from '../actions.ts'

export const metadata: Metadata = { title: 'Import' }

const RUNNING = new Set(['checking', 'waiting', 'importing'])

export default async function ImportPage({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const ctx = await staffContext(params, 'products:read')
  const record = await getImport(ctx.tenant, (await params).id)
  if (!record) notFound()
  const { id, status, planned, problems, problemCount, unknownColumns } = record
  const taken = planned.create + planned.update
  const mayImport = may(ctx.actor, 'products:write') && ((status === 'ready' && taken > 0) || status === 'failed')
  return (
    <>
      {RUNNING.has(status) ? <ImportWatch /> : null}
      <PageHead
        back={{ href: '/admin/transfer', label: 'Import and export' }}
        title={record.fileName}
        meaning={IMPORT_STATUS_WORDS[status]}
      />
      <div className="grid max-w-200 gap-6">
        <Card>
          <CardBody className="space-y-4 text-14">
            <p role="status">{summaryOf(record)}</p>
            {status === 'importing' ? (
              <progress
                aria-label="Products gone through"
                className="w-full"
                value={record.done}
                max={record.products}
              />
            ) : null}
            {mayImport ? (
              <ImportButton
                id={id}
                label={status === 'failed' ? 'Go on' : `Import ${counted(taken, 'product')}`}
                action={confirmImportAction}
              />
            ) : null}
            {status === 'done' ? (
              <Button asChild variant="secondary">
                <a href={`/admin/transfer-report/${id}`} download>
                  Download the report
                </a>
              </Button>
            ) : null}
            {unknownColumns.length > 0 ? (
              <p className="break-words text-13 text-muted">
                Columns that Souk has no place for: {unknownColumns.join(', ')}.
              </p>
            ) : null}
          </CardBody>
        </Card>
        {problems.length > 0 ? (
          <Card>
            <CardHeader>
              <CardTitle>{counted(problemCount, 'thing')} to look at</CardTitle>
              {problemCount > problems.length ? (
                <p className="mt-1 text-13 text-muted">These are the first {problems.length}.</p>
              ) : null}
            </CardHeader>
            <Table>
              <THead>
                <TR>
                  <TH numeric>Line</TH>
                  <TH>Column</TH>
                  <TH>What is the matter</TH>
                </TR>
              </THead>
              <TBody>
                {problems.map(({ line, column, message, skips }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes its order
                  <TR key={index}>
                    <TD numeric>{line}</TD>
                    <TD>{column}</TD>
                    <TD>
                      {message}
                      {skips && status !== 'unreadable' ? ' The product is left out.' : ''}
                    </TD>
                  </TR>
                ))}
              </TBody>
            </Table>
          </Card>
        ) : null}
      </div>
    </>
  )
}

function summaryOf(record: ImportRecord): string {
  const { status, planned, products, done, created, updated, skipped, picturesMissed } = record
  if (status === 'checking') return 'The file is being looked through. Nothing changes yet.'
  if (status === 'unreadable') return 'Nothing was changed. Mend the file and upload it again.'
  if (status === 'ready') {
    return `${counted(planned.create, 'product')} would be created, ${planned.update} updated, ${planned.skip} left out.`
  }
  if (status === 'waiting') return 'The import is about to begin.'
  if (status === 'importing') {
    return done < products
      ? `${done} of ${counted(products, 'product')} gone through.`
      : 'The pictures are being fetched.'
  }
  const came = `${created} created, ${updated} updated, ${skipped} left out, ${counted(picturesMissed, 'picture')} not reached.`
  return status === 'failed' ? `The import stopped before its end: ${came}` : came
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}
