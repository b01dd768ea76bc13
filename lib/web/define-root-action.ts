import { redirect } from 'next/navigation'
import type { z } from 'zod'
import type { Operator } from '#lib/db/generated/public/client.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { failuresOf } from '#lib/kernel/failures-of.ts'
import { fail, type Result } from '#lib/kernel/result.ts'
import { type FormState, failedState } from './form-state.ts'
import { formFields, typedValues } from './form-values.ts'
import { assertRootHost, clientAddress } from './request-store.ts'
import { signedInOperator } from './sessions.ts'

/** Who acts on the market itself, from where and when. */
export type RootContext = { operator: Operator | null; address: string; now: Clock }
export type OperatorContext = RootContext & { operator: Operator }

type RootAction<Context, Input extends z.ZodType, Value> = {
  input: Input
  run: (ctx: Context, input: z.output<Input>) => Promise<Result<Value>>
  redirectTo?: (value: Value) => string
}

/** A server action of the root host that anybody may call. */
export function definePublicRootAction<Input extends z.ZodType, Value>(action: RootAction<RootContext, Input, Value>) {
  return async (_previous: FormState<Value>, form: FormData): Promise<FormState<Value>> => {
    await assertRootHost()
    return submit(action, { operator: null, address: await clientAddress(), now: systemClock }, form)
  }
}

/** A server action of the console: refused on every other host and to everybody who is not a signed-in operator. */
export function defineOperatorAction<Input extends z.ZodType, Value>(
  action: RootAction<OperatorContext, Input, Value>,
) {
  return async (_previous: FormState<Value>, form: FormData): Promise<FormState<Value>> => {
    await assertRootHost()
    const operator = await signedInOperator()
    if (!operator) {
      return failedState(fail('signed-out', 'Your session has ended. Sign in again.').failures, typedValues(form))
    }
    return submit(action, { operator, address: await clientAddress(), now: systemClock }, form)
  }
}

async function submit<Context, Input extends z.ZodType, Value>(
  action: RootAction<Context, Input, Value>,
  ctx: Context,
  form: FormData,
): Promise<FormState<Value>> {
  const values = typedValues(form)
  const input = action.input.safeParse(formFields(form))
  if (!input.success) return failedState(failuresOf(input.error).failures, values)
  const result = await action.run(ctx, input.data)
  if (!result.ok) return failedState(result.failures, values)
  if (action.redirectTo) redirect(action.redirectTo(result.value))
  return { status: 'success', fieldErrors: {}, values: {}, data: result.value }
}
