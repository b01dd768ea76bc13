import { readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { z } from 'zod'
import { errorCode } from '#lib/db/sql.ts'
import { receiptPath } from '../purge-receipt.ts'

const ReceiptOnDisk = z.looseObject({ finished_at: z.string().nullable(), tenant: z.object({ id: z.string() }) })

/** Receipts of stores that were erased, by the store's id: the only thing that still remembers them. */
export async function receiptsById(): Promise<Map<string, string>> {
  const files = await readdir(receiptPath('.')).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  })
  const byId = new Map<string, string>()
  for (const file of files.filter((name) => name.endsWith('.json'))) {
    const receipt = await readReceipt(file)
    if (receipt) byId.set(receipt.tenant.id, file)
  }
  return byId
}

/** What the purge was cut off from doing is done. */
export async function finishReceipt(file: string): Promise<void> {
  const receipt = await readReceipt(file)
  if (!receipt || receipt.finished_at !== null) return
  const path = receiptPath(file)
  const document = { ...receipt, finished_at: new Date().toISOString() }
  await writeFile(`${path}.new`, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600 })
  await rename(`${path}.new`, path)
}

async function readReceipt(file: string) {
  try {
    return ReceiptOnDisk.parse(JSON.parse(await readFile(receiptPath(file), 'utf8')))
  } catch {
    // A file that is no receipt of ours says nothing of any store.
    return null
  }
}
