import { Badge } from '#components/ui/badge.tsx'

export type ImportStatus =
  | 'uploading'
  | 'checking'
  | 'unreadable'
  | 'ready'
  | 'waiting'
  | 'importing'
  | 'done'
  | 'failed'

const LABELS = {
  uploading: ['neutral', 'Not sent to its end'],
  checking: ['accent', 'Being looked through'],
  unreadable: ['red', 'Cannot be read'],
  ready: ['amber', 'Ready to import'],
  waiting: ['accent', 'About to begin'],
  importing: ['accent', 'Being imported'],
  done: ['green', 'Imported'],
  failed: ['red', 'Stopped'],
} as const satisfies Record<ImportStatus, readonly ['neutral' | 'accent' | 'green' | 'amber' | 'red', string]>

/** Where an import is, in words. */
export function ImportStatusBadge({ status }: { status: ImportStatus }) {
  const [tone, words] = LABELS[status]
  return <Badge tone={tone}>{words}</Badge>
}
