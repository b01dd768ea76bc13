/** What each kind of mail is made of. Amounts in minor units of `currency`; paths are on the store's own host. */
export type MailData = {
  'order-confirmed': OrderMail
  'order-shipped': OrderMail & { carrier: string; trackingNumber: string; trackingUrl: string }
  /** `backMinor` went back the way it was paid, `backToCardsMinor` to gift cards. */
  'order-refunded': OrderMail & { backMinor: number; backToCardsMinor: number; reason: string }
  'order-cancelled': OrderMail & { refundExpected: boolean }
  /** `code` is sealed in the mail and gone once it is sent; `expires` as people read a date, '' for never. */
  'gift-card': { code: string; amountMinor: number; currency: string; note: string; expires: string }
  'return-answered': {
    number: string
    name: string
    path: string
    answer: 'approved' | 'declined' | 'received'
    /** The merchant's own words; '' for none. */
    reply: string
    lines: { title: string; quantity: number }[]
  }
  /** Of what follows, `token` is sealed in the mail and gone once it is sent. */
  welcome: { name: string; token: string }
  'verify-email': { name: string; token: string }
  'password-reset': { name: string; token: string; isStaff: boolean }
  /** `username`: another way to sign in, beside the e-mail. */
  'staff-invitation': { name: string; invitedBy: string; username: string; token: string }
  'abandoned-cart': {
    token: string
    currency: string
    lines: { title: string; variantTitle: string; quantity: number; unitPriceMinor: number }[]
  }
  'back-in-stock': { title: string; variantTitle: string; path: string; priceMinor: number; currency: string }
}

/** An order as its mails tell it, as it was at that moment. */
export type OrderMail = {
  number: string
  /** Of the person on the address. */
  name: string
  path: string
  currency: string
  lines: { title: string; variantTitle: string; quantity: number; unitPriceMinor: number }[]
  /** From the lines to what was to be paid, as people read it. */
  sums: { label: string; amount: string; strong: boolean }[]
  paymentLabel: string
  /** As an envelope has it, a line each. */
  address: string[]
}
