'use server'

import { redirect } from 'next/navigation'
import type { SignedUpStore } from '#components/platform/market-sign-up-progress.tsx'
import { env } from '#lib/env.ts'
import { signUp } from '#lib/platform/sign-up.ts'
import { SignUpInput } from '#lib/platform/sign-up-input.ts'
import { definePublicRootAction } from '#lib/web/define-root-action.ts'
import type { FormState } from '#lib/web/form-state.ts'

const submitSignUp = definePublicRootAction({
  input: SignUpInput,
  run: ({ address }, input) => signUp({ address, signUpsPerHour: env().SIGN_UPS_PER_HOUR }, input),
})

/** A page with JavaScript shows the steps and goes on by itself (it says so by `enhanced`); without, the answer redirects. */
export async function signUpAction(
  previous: FormState<SignedUpStore>,
  form: FormData,
): Promise<FormState<SignedUpStore>> {
  const state = await submitSignUp(previous, form)
  if (state.data && !form.has('enhanced')) redirect(state.data.url)
  return state
}
