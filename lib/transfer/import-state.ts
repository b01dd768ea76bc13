import { type ImportRecord, STALLED_AFTER_MS } from './schema.ts'

const UNDER_WAY: ReadonlySet<ImportRecord['status']> = new Set(['checking', 'waiting', 'importing'])

/** Work is done on it, or is about to be. */
export function isUnderWay({ status }: Pick<ImportRecord, 'status'>): boolean {
  return UNDER_WAY.has(status)
}

/**
 * An import as people see it. One that nobody works on any more has stopped, whatever it last said of itself: its
 * process died and its job was lost or given up.
 */
export function asSeen(record: ImportRecord, now: Date): ImportRecord {
  const isStalled = isUnderWay(record) && now.getTime() - Date.parse(record.updatedAt) > STALLED_AFTER_MS
  return isStalled ? { ...record, status: 'failed' } : record
}
