import { log } from '#lib/log.ts'
import type { LifecycleEvent } from '#lib/tenancy/lifecycle-event.ts'
import type { JobPayloads } from './job-payloads.ts'
import { LIFECYCLE_HOOKS, type LifecycleHook } from './lifecycle-hooks.ts'

/** Runs one hook for one event. @throws whatever the hook throws, so that the queue tries again */
export async function runLifecycleHook(
  { hook: name, event }: JobPayloads['lifecycle-hook'],
  hooks: readonly LifecycleHook[] = LIFECYCLE_HOOKS,
): Promise<void> {
  const hook = hooks.find((candidate) => candidate.name === name)
  if (!hook) {
    log.warn({ hook: name, event: event.type }, 'a hook is gone; what waited for it is dropped')
    return
  }
  await hook.run({ ...event, createdAt: new Date(event.createdAt) } as LifecycleEvent)
}
