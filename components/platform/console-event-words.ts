type Detail = Record<string, string>

const WORDS: Record<string, string | ((detail: Detail) => string)> = {
  'tenant.created': ({ origin }) =>
    origin === 'clone'
      ? 'opened the store as a copy'
      : origin === 'import'
        ? 'opened the store from a file'
        : 'opened the store',
  'tenant.renamed': ({ from = '?', to = '?' }) => `renamed the store from ${from} to ${to}`,
  'tenant.suspended': 'suspended the store',
  'tenant.activated': 'activated the store',
  'tenant.plan-set': ({ terms = 'paid', until = 'never' }) =>
    until === 'never'
      ? `set the store to ${terms} without an end`
      : `set the store to ${terms} until ${until.slice(0, 10)}`,
  'tenant.deleted': 'deleted the store',
  'tenant.undeleted': 'brought the store back',
  'tenant.restored': ({ from = 'a file' }) => `restored the store from ${from}`,
  'tenant.purged': 'erased the store for good',
  'tenant.domain.verified': ({ host = 'an address' }) => `verified ${host}`,
  'announcement.made': ({ text = '' }) => `announced: ${text}`,
  'announcement.ended': ({ text = '' }) => `ended the announcement: ${text}`,
  'domain.added': ({ subject = 'a domain' }) => `added the domain ${subject}`,
  'domain.removed': ({ subject = 'a domain' }) => `removed the domain ${subject}`,
  'domain.made-primary': ({ subject = 'a domain' }) => `made ${subject} the primary address`,
  'domain.lapsed': ({ subject = 'a domain' }) => `found the proof of ${subject} gone`,
  'domain.proof-back': ({ subject = 'a domain' }) => `found the proof of ${subject} again`,
  'domain.given-up': ({ subject = 'a domain' }) => `stopped serving ${subject}, whose proof was gone for 7 days`,
  'tenant.migration.retried': 'retried the migration that failed',
  'tenant.backup.started': 'asked for a backup',
  'fleet.isolation.asked': 'asked for a proof of isolation',
  'fleet.spare.retried': 'retried the migration of a spare schema',
  'fleet.migration.started': ({ canary }) =>
    canary ? `asked to migrate all stores, ${canary} first` : 'asked to migrate all stores',
}

/** What somebody did, to follow their name: "renamed the store from a to b". An act without words stays its own name. */
export function consoleEventWords({ action, detail }: { action: string; detail: Detail }): string {
  const words = WORDS[action] ?? action
  return typeof words === 'string' ? words : words(detail)
}
