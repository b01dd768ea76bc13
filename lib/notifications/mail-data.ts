/** What each kind of mail is made of. Amounts in minor units of `currency`; paths are on the store's own host. */
export type MailData = {
  'order-confirmed': OrderMail
}

/** An order as its mails tell it, as it was at that moment. */
export type OrderMail = {
  number: string
  /** Of the person on the address. */
  name: string
  path: string
  currency: string
  lines: { title: string; variantTitle: string; quantity: number; unitPriceMinor: number }[]
  subtotalMinor: number
  discountMinor: number
  shippingMinor: number
  shippingLabel: string
  taxMinor: number
  taxIncluded: boolean
  totalMinor: number
  giftCardMinor: number
  paymentLabel: string
  /** As an envelope has it, a line each. */
  address: string[]
}
