import Link from 'next/link'
import { MarketClosing } from '#components/platform/market-closing.tsx'
import { MarketContainer } from '#components/platform/market-container.tsx'
import { MarketDoors } from '#components/platform/market-doors.tsx'
import { MarketHero } from '#components/platform/market-hero.tsx'
import { MarketIsolation } from '#components/platform/market-isolation.tsx'
import { MarketPlans } from '#components/platform/market-plans.tsx'
import { MarketProofs } from '#components/platform/market-proofs.tsx'
import { MarketQuestions } from '#components/platform/market-questions.tsx'
import { MarketSection } from '#components/platform/market-section.tsx'
import { findDemoStores } from '#lib/platform/find-demo-stores.ts'
import { PLAN_CURRENCY, PLANS, TRIAL_DAYS } from '#lib/platform/plans.ts'
import { BillingNote } from './billing-note.tsx'
import { QUESTIONS } from './questions.tsx'
import { SHOTS } from './shots.ts'
import { storeSuffix } from './store-suffix.ts'

const DEMO_DOORS = {
  fashion: { line: 'Clothes, told softly.', shot: SHOTS.fashionDoor },
  techstore: { line: 'Devices, in few words.', shot: SHOTS.techstoreDoor },
}
const DEMO_SIGN_IN = { username: 'demo', password: 'demo123' }

export default async function LandingPage() {
  const suffix = storeSuffix()
  const stores = await findDemoStores(Object.keys(DEMO_DOORS))
  const doors = stores.map(({ slug, name, url }) => ({ name, url, ...DEMO_DOORS[slug as keyof typeof DEMO_DOORS] }))
  return (
    <>
      <MarketHero
        suffix={suffix}
        trialDays={TRIAL_DAYS}
        shop={{ ...SHOTS.fashion, address: `fashion${suffix}` }}
        phone={SHOTS.techstorePhone}
      />
      <MarketProofs
        phones={[SHOTS.fashionPhone, SHOTS.techstoreProduct]}
        dashboard={{ ...SHOTS.dashboard, address: `techstore${suffix}/admin` }}
        addresses={[
          { ...SHOTS.techstore, address: `techstore${suffix}` },
          { ...SHOTS.fashion, address: `fashion${suffix}` },
        ]}
      />
      <MarketIsolation />
      <section aria-labelledby="pricing-title" className="border-line border-y bg-sunken py-16 sm:py-24 lg:py-32">
        <MarketContainer>
          <h2 id="pricing-title" className="display max-w-[42rem] text-36 sm:text-48">
            Every plan is all of Souk.
          </h2>
          <p className="mt-4 mb-12 max-w-[34rem] text-pretty text-18 text-muted">
            You pay for how much you sell, never for a feature.{' '}
            <Link href="/pricing" className="text-accent-text underline underline-offset-4">
              What is in all three
            </Link>
          </p>
          <MarketPlans plans={PLANS} currency={PLAN_CURRENCY} />
          <BillingNote />
        </MarketContainer>
      </section>
      <MarketSection
        id="stores"
        title="Walk in."
        intro="Stores to try: buy something, then see it arrive in the dashboard."
      >
        <MarketDoors doors={doors} demo={DEMO_SIGN_IN} />
      </MarketSection>
      <MarketContainer className="pb-16 sm:pb-24 lg:pb-32">
        <section id="questions" aria-labelledby="questions-title" className="grid gap-8 lg:grid-cols-12 lg:gap-16">
          <h2 id="questions-title" className="display text-36 lg:col-span-4">
            Questions
          </h2>
          <div className="lg:col-span-8">
            <MarketQuestions questions={QUESTIONS} />
          </div>
        </section>
      </MarketContainer>
      <MarketClosing title="The third door is yours." action="Open a store" />
    </>
  )
}
