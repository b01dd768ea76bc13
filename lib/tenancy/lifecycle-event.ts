/**
 * What can happen to a store, and what is told of it. Whoever wants to hear of it subscribes in
 * `lib/jobs/lifecycle-hooks.ts`.
 */
export type LifecyclePayloads = {
  'tenant.created': { slug: string; origin: 'new' | 'clone' | 'import' }
  'tenant.renamed': { from: string; to: string }
  'tenant.suspended': Record<string, never>
  'tenant.activated': Record<string, never>
  /** `until` is an ISO date or `never`. */
  'tenant.plan-set': { terms: 'trial' | 'paid'; until: string }
  /** Archived: it can be brought back for 30 days. */
  'tenant.deleted': Record<string, never>
  'tenant.undeleted': Record<string, never>
  /** Its rows were replaced by those of a file. */
  'tenant.restored': { from: string }
  /** Nothing is left of it but this. */
  'tenant.purged': Record<string, never>
  'tenant.domain.verified': { host: string }
}

export type LifecycleEventType = keyof LifecyclePayloads

/** An event as a hook receives it: at least once, so its id tells whether it came before. */
export type LifecycleEvent<Type extends LifecycleEventType = LifecycleEventType> = {
  [T in Type]: { id: string; type: T; tenantId: string; payload: LifecyclePayloads[T]; createdAt: Date }
}[Type]
