import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { ImportButton } from '#components/dashboard/import-button.tsx'
import { ImportFindings } from '#components/dashboard/import-findings.tsx'
import { ImportStatusBadge } from '#components/dashboard/import-status-badge.tsx'
import { ImportWatch } from '#components/dashboard/import-watch.tsx'
import { PageHead } from '#components/dashboard/page-head.tsx'
import { Button } from '#components/ui/button.tsx'
import { Card, CardBody } from '#components/ui/card.tsx'
import { may } from '#lib/auth/permissions.ts'
import { findingsOfReport, MOST_SHOWN } from '#lib/transfer/findings-of-report.ts'
import { readReport } from '#lib/transfer/import-report.ts'
import { asSeen, isUnderWay } from '#lib/transfer/import-state.ts'
import { getImport } from '#lib/transfer/import-store.ts'
import type { ImportRecord } from '#lib/transfer/schema.ts'
import { staffContext } from '#lib/web/store-page.ts'
import { confirmImportAction } from '../actions.ts'
import { ImportSummary } from './import-summary.tsx'

export const metadata: Metadata = { title: 'Import' }

export default async function ImportPage({ params }: { params: Promise<{ tenant: string; id: string }> }) {
  const ctx = await staffContext(params, 'products:read')
  const kept = await getImport(ctx.tenant, (await params).id)
  if (!kept) notFound()
  const record = asSeen(kept, ctx.now())
  const { id, status, unknownColumns } = record
  const label = may(ctx.actor, 'products:write') ? importLabel(record) : null
  return (
    <>
      {isUnderWay(record) ? <ImportWatch /> : null}
      <PageHead
        back={{ href: '/admin/transfer', label: 'Import and export' }}
        title={record.fileName}
        labels={<ImportStatusBadge status={status} />}
      />
      <div className="grid max-w-200 gap-6">
        <Card>
          <CardBody className="space-y-5 text-14">
            <ImportSummary record={record} />
            {unknownColumns.length > 0 && status === 'ready' ? (
              <p className="break-words text-13 text-muted">
                Columns that Souk has no place for, and leaves out: {unknownColumns.join(', ')}.
              </p>
            ) : null}
            <div className="flex flex-wrap gap-3 empty:hidden">
              {label ? <ImportButton id={id} label={label} action={confirmImportAction} /> : null}
              {status === 'done' ? (
                <>
                  <Button asChild>
                    <Link href="/admin/products">See the products</Link>
                  </Button>
                  <Button asChild variant="secondary">
                    <a href={`/admin/transfer-report/${id}`} download>
                      Download the report
                    </a>
                  </Button>
                </>
              ) : null}
              {status === 'unreadable' || status === 'uploading' ? (
                <Button asChild variant="secondary">
                  <Link href="/admin/transfer">Upload another file</Link>
                </Button>
              ) : null}
            </div>
          </CardBody>
        </Card>
        {status === 'done' || status === 'failed' ? (
          <Outcome ctx={ctx} record={record} />
        ) : (
          <Problems record={record} />
        )}
      </div>
    </>
  )
}

/** What the button says that lets it go on; null when there is nothing to begin. */
function importLabel({ status, planned }: ImportRecord): string | null {
  const taken = planned.create + planned.update
  if (status === 'failed') return 'Go on'
  return status === 'ready' && taken > 0 ? `Import ${counted(taken, 'product')}` : null
}

function Problems({ record: { problems, problemCount, status } }: { record: ImportRecord }) {
  if (problems.length === 0 || status === 'unreadable') return null
  return (
    <ImportFindings
      title={`${counted(problemCount, 'thing')} to look at`}
      {...(problemCount > problems.length ? { note: `These are the first ${problems.length}.` } : {})}
      findings={problems.map(({ line, column, message, skips }) => ({
        line,
        where: column,
        message: skips ? `${message} The product is left out.` : message,
      }))}
    />
  )
}

type OutcomeProps = { ctx: Awaited<ReturnType<typeof staffContext>>; record: ImportRecord }

async function Outcome({ ctx, record }: OutcomeProps) {
  const findings = await findingsOfReport(readReport(ctx.tenant, record))
  if (findings.length === 0) return null
  const count = record.skipped + record.picturesMissed
  return (
    <ImportFindings
      title={`${counted(count, 'thing')} that did not come in`}
      {...(count > findings.length ? { note: `These are the first ${MOST_SHOWN}; the report has all.` } : {})}
      findings={findings.map(({ line, handle, reason }) => ({
        line,
        where: handle,
        message: besideLine(line, reason),
      }))}
    />
  )
}

function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`
}

/** The line stands beside it: "Line 4, Variant Price: …" need not name it again. */
function besideLine(line: number, reason: string): string {
  const named = `Line ${line}, `
  return reason.startsWith(named) ? reason.slice(named.length) : reason
}
