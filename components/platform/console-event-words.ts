import { activityWords } from '#components/dashboard/activity-words.ts'

type Detail = Record<string, string>

/** What operators read otherwise than merchants do; for all else both rooms have the same words. */
const WORDS: Record<string, string | ((detail: Detail) => string)> = {
  'tenant.created': ({ origin }) =>
    origin === 'clone'
      ? 'opened the store as a copy'
      : origin === 'import'
        ? 'opened the store from a file'
        : 'opened the store',
  'tenant.renamed': ({ from = '?', to = '?' }) => `renamed the store from ${from} to ${to}`,
  'tenant.activated': 'activated the store',
  'tenant.deleted': 'deleted the store',
  'tenant.restored': ({ from = 'a file' }) => `restored the store from ${from}`,
  'tenant.purged': 'erased the store for good',
  'operator.signed-in': 'signed in',
  'operator.signed-out': 'signed out',
  'announcement.made': ({ text = '' }) => `announced: ${text}`,
  'announcement.ended': ({ text = '' }) => `ended the announcement: ${text}`,
  'tenant.migration.retried': 'retried the migration that failed',
  'fleet.isolation.asked': 'asked for a proof of isolation',
  'fleet.spare.retried': 'retried the migration of a spare schema',
  'fleet.migration.started': ({ canary }) =>
    canary ? `asked to migrate all stores, ${canary} first` : 'asked to migrate all stores',
}

/** What somebody did, to follow their name: "renamed the store from a to b". An act without words stays its own name. */
export function consoleEventWords({ action, detail }: { action: string; detail: Detail }): string {
  const words = WORDS[action]
  if (words === undefined) return activityWords({ action, detail })
  return typeof words === 'string' ? words : words(detail)
}
