import type { Failure } from '#lib/kernel/result.ts'

/** What a form knows between two submissions: what was typed, what is wrong with it, what came of it. */
export type FormState<Data = unknown> = {
  status: 'idle' | 'success' | 'error'
  /** Belongs to the whole form. */
  message?: string
  /** Code of the first failure, for a form that reacts to one in particular. */
  code?: string
  /** By field name: stands beside the field. */
  fieldErrors: Record<string, string>
  /** As typed, so that nothing is lost; passwords and card data are left out. */
  values: Record<string, string>
  data?: Data
}

export const IDLE: FormState<never> = { status: 'idle', fieldErrors: {}, values: {} }

export function failedState(failures: readonly Failure[], values: Record<string, string>): FormState<never> {
  const fieldErrors: Record<string, string> = {}
  let message: string | undefined
  for (const failure of failures) {
    if (failure.field !== undefined) fieldErrors[failure.field] ??= failure.message
    else message ??= failure.message
  }
  return { status: 'error', fieldErrors, values, code: failures[0]?.code, message }
}
