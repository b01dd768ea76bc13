import { Readable } from 'node:stream'
import { csvStream } from '#lib/transfer/csv-stream.ts'
import { readReport } from '#lib/transfer/import-report.ts'
import { getImport } from '#lib/transfer/import-store.ts'
import type { ReportLine } from '#lib/transfer/schema.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** What came of each product of an import, as CSV. */
export const GET = defineStoreRoute({
  permission: 'products:read',
  audit: null,
  run: async ({ tenant }, request) => {
    const record = await getImport(tenant, request.nextUrl.pathname.split('/').at(-1) ?? '')
    if (!record) return new Response('Not found', { status: 404 })
    return new Response(Readable.toWeb(csvStream(rowsOf(readReport(tenant, record)))) as ReadableStream, {
      headers: {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': `attachment; filename="import-report-${record.createdAt.slice(0, 10)}.csv"`,
        'cache-control': 'private, no-store',
      },
    })
  },
})

async function* rowsOf(report: AsyncIterable<ReportLine>) {
  yield ['Line', 'Handle', 'Result', 'Reason']
  for await (const { line, handle, result, reason } of report) yield [String(line), handle, result, reason]
}
