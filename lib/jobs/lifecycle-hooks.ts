import { env } from '#lib/env.ts'
import type { LifecycleEvent, LifecycleEventType } from '#lib/tenancy/lifecycle-event.ts'
import { refillSpareSchemas } from '#lib/tenancy/refill-spare-schemas.ts'

/**
 * Something that follows from what happens to a store. It runs after the act has been committed, so a hook that fails
 * never breaks the store; it is tried again from the queue for about four hours, at least once, in no certain order.
 */
export type LifecycleHook<Type extends LifecycleEventType = LifecycleEventType> = {
  /** Jobs in the queue name their hook: a hook that is renamed loses what is waiting for it. */
  name: string
  on: readonly Type[]
  run: (event: LifecycleEvent<Type>) => Promise<void>
}

/** A hook as the list holds it; inside `run` the event is one of those it asked for. */
export function onLifecycle<Type extends LifecycleEventType>(hook: LifecycleHook<Type>): LifecycleHook {
  return hook as unknown as LifecycleHook
}

/** The one place to subscribe to what happens to stores. */
export const LIFECYCLE_HOOKS: readonly LifecycleHook[] = [
  onLifecycle({
    name: 'refill-spare-schemas',
    on: ['tenant.created'],
    run: async () => {
      await refillSpareSchemas(env().SPARE_SCHEMAS)
    },
  }),
]
