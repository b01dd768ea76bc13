import Link from 'next/link'
import type { MarketQuestion } from '#components/platform/market-questions.tsx'

export const QUESTIONS: readonly MarketQuestion[] = [
  {
    question: 'What do I need to begin?',
    answer: <p>A name, an address, your e-mail and a password. Pictures and prices can wait until you are inside.</p>,
  },
  {
    question: 'What does a new store look like?',
    answer: (
      <p>
        It opens with three example products and an about page, so that you see how things sit. Remove the examples when
        your own are in.
      </p>
    ),
  },
  {
    question: 'Can shoppers pay by card?',
    answer: (
      <p>
        With test cards, for now: you can try the whole way from cart to receipt, but no money moves. Payment on
        agreement, by bank transfer for example, works today; you mark the order paid when the money is there.
      </p>
    ),
  },
  {
    question: 'Do shoppers need an account?',
    answer: (
      <p>No. They can buy as guests. Those who register see their orders, and what was in the cart stays in it.</p>
    ),
  },
  {
    question: 'Can I use a domain that I already own?',
    answer: <p>Not by yourself yet. Every store has its own address on Souk, live from the first second.</p>,
  },
  {
    question: 'Who sees my customers?',
    answer: (
      <p>
        You and the staff of your store. An account at one shop is unknown at every other.{' '}
        <a href="#apart">How that is kept</a>
      </p>
    ),
  },
  {
    question: 'I forgot where my store is.',
    answer: (
      <p>
        <Link href="/find-my-store">Have its address mailed to you</Link>.
      </p>
    ),
  },
]
