import type { ImportRecord } from './schema.ts'

export const IMPORT_STATUS_WORDS: Record<ImportRecord['status'], string> = {
  checking: 'Being looked through',
  unreadable: 'Cannot be read',
  ready: 'Ready to import',
  waiting: 'About to begin',
  importing: 'Being imported',
  done: 'Imported',
  failed: 'Stopped',
}
