const WORDS: Record<string, string> = {
  'paid-but-sold-out': 'It was paid after the last one was sold. The order is cancelled and the money goes back.',
  'refund-failed':
    'A refund did not go through. No money has moved: try it again, or refund it at your payment provider.',
  'gift-card-spent':
    'The gift cards that this order sold are out of use, because its money goes back. % of them had been spent before.',
  'gift-card-open':
    'More has gone back than everything but the gift cards of this order cost, and they can still be used. Disable those that you have refunded under Gift cards.',
  'paid-other-amount':
    'Your payment provider received % for this order, which is not what it comes to, so it counts as unpaid. Look at the payment there, then mark the order as paid, or cancel it and send the money back there.',
}

/**
 * Why an order was marked for the merchant.
 * @param attention a word of the list, and after a space what it is about
 */
export function attentionWords(attention: string): string {
  const [word = '', ...about] = attention.split(' ')
  return WORDS[word]?.replace('%', about.join(' ')) ?? 'Something about this order needs you to look at it.'
}
