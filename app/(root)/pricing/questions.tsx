import type { MarketQuestion } from '#components/platform/market-questions.tsx'
import { TRIAL_DAYS } from '#lib/platform/plans.ts'

export const PRICING_QUESTIONS: readonly MarketQuestion[] = [
  {
    question: 'When do I pay?',
    answer: <p>Not yet. Billing has not begun on any plan, so there is nothing to enter and nothing to cancel.</p>,
  },
  {
    question: `What happens after ${TRIAL_DAYS} days?`,
    answer: (
      <p>Your store stays open and as it is. When billing begins you choose a plan first; nobody is moved into one.</p>
    ),
  },
  {
    question: 'Do I choose a plan when I open a store?',
    answer: <p>No. Every store has everything, and during the trial the number of orders is not counted.</p>,
  },
  {
    question: 'Do you take a share of what I sell?',
    answer: <p>No. The price of the plan is the price.</p>,
  },
]
