import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { PaymentQuestion } from '#components/shop/payment-question.tsx'
import { getTestChallenge } from '#lib/payments/get-test-challenge.ts'
import { visitorCartId } from '#lib/web/cart-cookie.ts'
import { visitorContext } from '#lib/web/store-page.ts'
import { storefrontSettings } from '#lib/web/storefront/storefront-settings.ts'
import { answerChallengeAction } from './actions.ts'

export const metadata: Metadata = { title: 'Is it you?', robots: { index: false }, referrer: 'same-origin' }

type ChallengePageProps = { params: Promise<{ tenant: string; paymentId: string }> }

/** Stands for the page on which a bank asks; the test provider's cards that are asked lead here. */
export default async function ChallengePage({ params }: ChallengePageProps) {
  const ctx = await visitorContext(params)
  const { paymentId } = await params
  const [challenge, { name }] = await Promise.all([
    getTestChallenge(ctx.db, await visitorCartId(ctx), paymentId),
    storefrontSettings(ctx.tenant),
  ])
  if (!challenge) redirect(`/checkout/return/${encodeURIComponent(paymentId)}`)
  return <PaymentQuestion challenge={challenge} shop={name} answer={answerChallengeAction} />
}
