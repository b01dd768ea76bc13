import { execFileSync } from 'node:child_process'
import type { Tenant } from '#lib/db/tenant.ts'
import { figure, heading } from './report.ts'

/**
 * Bytes that a process grew by at the most.
 * @property kept without what V8 holds ready for new objects: up to 128 MB in any process that is busy, whatever with
 */
export type Growth = { all: number; kept: number }

/** What `bring-in.ts` prints. */
export type TransferFigures = {
  bytes: number
  rows: number
  /** ms */
  look: number
  import: number
  imported: number
  export: number
  exportedBytes: number
  growth: Record<'upload' | 'look' | 'again' | 'import' | 'export', Growth>
}

/** A file of 50,000 rows comes in and goes out in a process of its own, so that nothing but the file can make it grow. */
export function benchTransfer({ id }: Tenant): void {
  heading('A file of products')
  const output = execFileSync(process.execPath, ['--expose-gc', 'bench/bring-in.ts', id], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const figures = JSON.parse(output.toString()) as TransferFigures
  const megabytes = (bytes: number) => `${(bytes / 2 ** 20).toFixed(0)} MB`
  const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`
  figure('the file', megabytes(figures.bytes), `${figures.rows.toLocaleString('en')} rows`)
  figure('looked through', seconds(figures.look))
  figure('products imported a second', (figures.imported / (figures.import / 1_000)).toFixed(0))
  figure('exported', seconds(figures.export), megabytes(figures.exportedBytes))
  const grown = (doing: string, { all, kept }: Growth) =>
    figure(
      `growth while it is ${doing}`,
      megabytes(kept),
      `aim ≤ 80 MB; ${megabytes(all)} with V8's room for new objects`,
    )
  grown('sent', figures.growth.upload)
  grown('looked through by a new process', figures.growth.look)
  grown('looked through again', figures.growth.again)
  grown('imported', figures.growth.import)
  grown('exported', figures.growth.export)
}
