import { execFileSync } from 'node:child_process'
import type { Tenant } from '#lib/db/tenant.ts'
import { figure, heading } from './report.ts'

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
  /** Bytes that the process grew by at the most, from before the first part of the file on. */
  growth: { upload: number; look: number; again: number; import: number; export: number }
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
  figure('growth while it is sent', megabytes(figures.growth.upload))
  figure('growth of a new process while it is looked through', megabytes(figures.growth.look), 'aim ≤ 100 MB')
  figure('growth while it is looked through again', megabytes(figures.growth.again), 'aim ≤ 100 MB')
  figure('growth while it is imported', megabytes(figures.growth.import), 'aim ≤ 100 MB')
  figure('growth while it is exported', megabytes(figures.growth.export), 'aim ≤ 100 MB')
}
