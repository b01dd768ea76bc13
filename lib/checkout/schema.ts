import { z } from 'zod'
import { MAX_MINOR } from '#lib/kernel/money.ts'
import { optionalLine, requiredLine, wholeNumber } from '#lib/kernel/text.ts'
import { isCardNumber, isCvc, parseCardExpiry } from '#lib/payments/card-checks.ts'
import { PAYMENT_METHODS } from '#lib/payments/payment-methods.ts'
import { ADDRESS_FIELDS, checkedByCountry } from '#lib/shipping/address-input.ts'
import { isCountryCode } from '#lib/shipping/countries.ts'

const fields = z.object({
  email: requiredLine(254, 'Enter your e-mail address.')
    .toLowerCase()
    .pipe(z.email('Enter an e-mail address such as name@example.com.')),
  ...ADDRESS_FIELDS,
  /** Keep the address with the account. */
  saveAddress: z.literal('on').optional().catch(undefined),
  /** Id of one of the rates that the store offers for the address. */
  shippingMethod: requiredLine(60, 'Choose how it should be delivered.'),
  paymentMethod: z.enum(PAYMENT_METHODS, { error: 'Choose how you want to pay.' }),
  cardNumber: z.string().max(40).default(''),
  cardExpiry: z.string().max(10).default(''),
  cardCvc: z.string().max(10).default(''),
  /** Made anew for each attempt that may charge; kept when the answer was lost, so that the same order comes back. */
  idempotencyKey: z.uuid('Reload the page and try again.'),
  expectedTotalMinor: wholeNumber(0, MAX_MINOR, 'Reload the page and try again.'),
  /** What the shopper saw as left to pay after gift cards. */
  expectedDueMinor: wholeNumber(0, MAX_MINOR, 'Reload the page and try again.'),
  /** The currency the shopper saw; left out, it is not compared. */
  expectedCurrency: optionalLine(3),
  /** What the shopper saw in the cart (`CheckoutView.seen`); left out, it is not compared. */
  expectedCart: optionalLine(40),
})

/** Runs beside the errors of other fields, so that one submission names everything that is wrong. */
const always = () => true

/** The checkout form. Whether the card has expired depends on the clock: `placeOrder` asks. */
export const CheckoutInput = checkedByCountry(fields)
  .refine((input) => input.paymentMethod !== 'card' || isCardNumber(text(input.cardNumber)), {
    path: ['cardNumber'],
    error: 'Check the card number.',
    when: always,
  })
  .refine((input) => input.paymentMethod !== 'card' || parseCardExpiry(text(input.cardExpiry)) !== null, {
    path: ['cardExpiry'],
    error: 'Enter the expiry as MM/YY.',
    when: always,
  })
  .refine((input) => input.paymentMethod !== 'card' || isCvc(text(input.cardCvc)), {
    path: ['cardCvc'],
    error: 'Enter the 3 or 4 digits of the security code.',
    when: always,
  })
export type CheckoutInput = z.infer<typeof CheckoutInput>

/** What the page knows so far, sent to be told what it comes to: nothing in it has to be right yet. */
export const CheckoutQuestionInput = z.object({
  email: z.string().trim().toLowerCase().pipe(z.email().max(254)).nullable().catch(null),
  country: z.string().trim().toUpperCase().refine(isCountryCode).nullable().catch(null),
  region: optionalLine(120).catch(''),
  shippingMethod: z.string().trim().min(1).max(60).nullable().catch(null),
})
export type CheckoutQuestionInput = z.infer<typeof CheckoutQuestionInput>

/** Where other fields have failed, a value may not be text at all. */
function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
