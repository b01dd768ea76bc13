'use server'

import { z } from 'zod'
import { ok } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import { answerTestChallenge } from '#lib/payments/answer-test-challenge.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { IDLE } from '#lib/web/form-state.ts'

const AnswerInput = z.object({
  paymentId: z.string().min(1).max(60).refine(isPlainText),
  answer: z.enum(['confirm', 'refuse']),
})

const answer = defineStoreAction({
  permission: 'public',
  input: AnswerInput,
  run: async (ctx, input) => {
    await answerTestChallenge(ctx.db, await visitorCartId(ctx), input)
    return ok(input)
  },
  redirectTo: ({ paymentId }) => `/checkout/return/${encodeURIComponent(paymentId)}`,
})

export async function answerChallengeAction(form: FormData): Promise<void> {
  await answer(IDLE, form)
}
