import { unstable_rethrow } from 'next/navigation'
import { type FormState, IDLE } from '#lib/web/form-state.ts'
import type { FormAction } from './form-action.ts'

/**
 * Calls a server action; when the server cannot be reached, that too is a failure to show and not a broken page.
 * A redirect goes through.
 */
export async function callAction<Data>(action: FormAction<Data>, form: FormData): Promise<FormState<Data>> {
  try {
    return await action(IDLE, form)
  } catch (error) {
    unstable_rethrow(error)
    return {
      status: 'error',
      fieldErrors: {},
      values: {},
      message: 'This could not be saved: the connection failed. What you typed is still here. Try again.',
    }
  }
}
