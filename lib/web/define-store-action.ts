import { updateTag } from 'next/cache'
import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { StaffPermission } from '#lib/auth/permissions.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import type { Result } from '#lib/kernel/result.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import type { StoreAct } from '#lib/tenancy/store-act.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { authorise } from './authorise.ts'
import { type FormState, failedState } from './form-state.ts'
import { formFields, typedValues } from './form-values.ts'
import { clientAddress, requestStore } from './request-store.ts'

/** What the audit log says of an act; 'by the use case' when that writes it down itself, in its own transaction. */
export type Audit<Value, Input> = ((value: Value, input: Input) => StoreAct) | 'by the use case'

type StoreAction<Input extends z.ZodType, Value> = (
  | { permission: 'public' | 'customer'; audit?: never }
  | { permission: StaffPermission; audit: Audit<Value, z.output<Input>> }
) & {
  input: Input
  run: (ctx: StoreContext, input: z.output<Input>, request: { address: string }) => Promise<Result<Value>>
  /** Cached pages of this store that the change makes old. */
  invalidates?: (ctx: StoreContext, value: Value) => string[]
  /** null: the page stays. */
  redirectTo?: (value: Value, ctx: StoreContext) => string | null
}

/**
 * A server action of a store: the store comes from the Host, the actor from its session on that host, and the input
 * from the form through its schema. Arguments of a server action can be forged; none of these three is one. What staff do
 * is written down.
 */
export function defineStoreAction<Input extends z.ZodType, Value>(action: StoreAction<Input, Value>) {
  return async (_previous: FormState<Value>, form: FormData): Promise<FormState<Value>> => {
    const values = typedValues(form)
    const tenant = await requestStore()
    const actor = await authorise(tenant, action.permission)
    if (!actor.ok) return failedState(actor.failures, values)
    const input = action.input.safeParse(formFields(form))
    if (!input.success) return failedState(failuresOf(input.error).failures, values)

    const ctx = storeContext(tenant, actor.value)
    const address = await clientAddress()
    const result = await action.run(ctx, input.data, { address })
    if (!result.ok) return failedState(result.failures, values)
    if (typeof action.audit === 'function' && ctx.actor.kind === 'staff') {
      await recordStoreAct(tenant, { actor: `staff:${ctx.actor.id}`, address }, action.audit(result.value, input.data))
    }
    for (const tag of action.invalidates?.(ctx, result.value) ?? []) updateTag(tag)
    const next = action.redirectTo?.(result.value, ctx)
    if (next) redirect(next)
    return { status: 'success', fieldErrors: {}, values: {}, data: result.value }
  }
}
