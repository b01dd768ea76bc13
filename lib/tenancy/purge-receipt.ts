import { randomBytes } from 'node:crypto'
import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { env } from '#lib/env.ts'

/** What was erased, for whoever has to show it. Nothing else in the market remembers the store. */
export type Receipt = {
  /** File name below SOUK_DIR/receipts. */
  file: string
  purgedAt: string
  /** Until its pictures are gone as well this is null: the purge was cut off, and `souk doctor` finds the rest. */
  finishedAt: string | null
  actor: string
  tenant: { id: string; name: string; slug: string; schemaName: string; role: string }
  /** Rows by table of the store's schemas. */
  rows: Record<string, number>
  media: { files: number; bytes: number }
  /** Rows by table of the registry. */
  registryRows: Record<string, number>
  queueRows: number
  /** Where backups of the store still lie: they are kept until somebody removes them. */
  backupsLeft: string[]
}

/** "purge-20270131T120000Z-9f86d081.json": sorts by time and says nothing of the store. */
export function receiptName(now: Date): string {
  const stamp = now.toISOString().replaceAll(/[-:]|\.\d+/g, '')
  return `purge-${stamp}-${randomBytes(4).toString('hex')}.json`
}

/** Writes a receipt, whole or not at all, over an earlier state of itself. @returns its path */
export async function writeReceipt(receipt: Receipt): Promise<string> {
  const path = receiptPath(receipt.file)
  await mkdir(resolve(path, '..'), { recursive: true, mode: 0o700 })
  const { file, purgedAt, finishedAt, tenant, registryRows, queueRows, backupsLeft, ...same } = receipt
  const document = {
    receipt: file,
    purged_at: purgedAt,
    finished_at: finishedAt,
    ...same,
    tenant: { id: tenant.id, name: tenant.name, slug: tenant.slug, schema: tenant.schemaName, role: tenant.role },
    registry_rows: registryRows,
    queue_rows: queueRows,
    backups_left: backupsLeft,
  }
  await writeFile(`${path}.new`, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
  return path
}

/** For a purge that did not happen after all. */
export async function removeReceipt(file: string): Promise<void> {
  await rm(receiptPath(file), { force: true })
}

export function receiptPath(file: string): string {
  return resolve(env().SOUK_DIR, 'receipts', file)
}
