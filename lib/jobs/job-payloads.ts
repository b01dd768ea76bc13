import type { LifecycleEvent } from '#lib/tenancy/lifecycle-event.ts'

/** Every kind of job and what it carries. A job that is about a store says so in `tenantId`. */
export type JobPayloads = {
  /** One subscriber's share of one event. */
  'lifecycle-hook': { tenantId: string; hook: string; event: Omit<LifecycleEvent, 'createdAt'> & { createdAt: string } }
  'backup-tenant': { tenantId: string }
  /** At the moment from which something is in the shop. */
  'expire-pages': { tenantId: string }
  /** From the console: all stores, or the one with this schema; `canary` stores first. */
  'migrate-fleet': { actor: string; schemaName?: string; canary?: number }
  'backup-market': Record<string, never>
  'refill-spares': Record<string, never>
  'check-domains': Record<string, never>
  'settle-payments': Record<string, never>
  'publish-scheduled': Record<string, never>
  'sweep-registry': Record<string, never>
  'purge-expired': Record<string, never>
  'measure-sizes': Record<string, never>
  'prove-isolation': Record<string, never>
  'send-mail': { tenantId: string }
  'send-webhooks': { tenantId: string }
  'sweep-outgoing': Record<string, never>
  'import-file': { tenantId: string; importId: string }
  'tidy-outgoing': Record<string, never>
  'tidy-api': Record<string, never>
}

export type JobName = keyof JobPayloads
