import { Check } from 'lucide-react'
import type { Metadata } from 'next'
import { MarketClosing } from '#components/platform/market-closing.tsx'
import { MarketContainer } from '#components/platform/market-container.tsx'
import { MarketPlans } from '#components/platform/market-plans.tsx'
import { MarketQuestions } from '#components/platform/market-questions.tsx'
import { PLAN_CURRENCY, PLANS } from '#lib/platform/plans.ts'
import { BillingNote } from '../billing-note.tsx'
import { PRICING_QUESTIONS } from './questions.tsx'

export const metadata: Metadata = { title: 'Pricing' }

const INCLUDED = [
  'An address of your own, live at once, and your own domain',
  'Search that forgives typos, filters, collections by hand or by rule',
  'Options, variants, sale prices, and stock that cannot be sold twice',
  'Cart and checkout without an account, and accounts for those who want one',
  'Discounts by code or by themselves, and gift cards',
  'Delivery by zone, weight or price, and pick-up',
  'Taxes by country and region, in the price or added to it',
  'Cards, bank transfer and payment on delivery',
  'Refunds, returns, invoices, and the mails that go with them',
  'Reviews by people who bought it, and wishlists',
  'Pages, a journal and menus',
  'Your logo, accent colour, type and corners; prices in any of 23 currencies',
  'Your products in and out as CSV, as Shopify writes it',
  'Your data in a room of its own',
]

export default function PricingPage() {
  return (
    <>
      <MarketContainer className="pt-10 pb-16 sm:pt-16 sm:pb-24 lg:pb-32">
        <h1 className="display max-w-[40rem] text-48 sm:text-64">Every plan is all of Souk.</h1>
        <p className="mt-5 max-w-[34rem] text-18 text-muted">
          You pay for how much you sell, never for a feature, and no share of your sales is taken.
        </p>
        <div className="mt-12 sm:mt-16">
          <MarketPlans plans={PLANS} currency={PLAN_CURRENCY} headings="h2" />
        </div>
        <BillingNote />
      </MarketContainer>
      <section aria-labelledby="included-title" className="border-line border-y bg-sunken py-16 sm:py-24 lg:py-32">
        <MarketContainer>
          <h2 id="included-title" className="display text-36 sm:text-48">
            What is in all three
          </h2>
          <ul className="mt-10 grid gap-x-12 sm:grid-cols-2">
            {INCLUDED.map((item) => (
              <li key={item} className="flex items-start gap-3 border-line border-t py-4">
                <Check aria-hidden size={20} strokeWidth={1.5} className="mt-0.5 shrink-0 text-accent-text" />
                {item}
              </li>
            ))}
          </ul>
        </MarketContainer>
      </section>
      <MarketContainer className="grid gap-10 py-16 sm:py-24 lg:grid-cols-12 lg:py-32">
        <h2 className="display text-36 lg:col-span-4">About money</h2>
        <div className="lg:col-span-8">
          <MarketQuestions questions={PRICING_QUESTIONS} />
        </div>
      </MarketContainer>
      <MarketClosing title="See it with your own goods in it." action="Open a store" />
    </>
  )
}
