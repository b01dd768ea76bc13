const WORDS: Record<string, string> = {
  'paid-but-sold-out': 'It was paid after the last one was sold. The order is cancelled and the money goes back.',
  'refund-failed':
    'A refund did not go through. No money has moved: try it again, or refund it at your payment provider.',
}

/** Why an order was marked for the merchant. */
export function attentionWords(attention: string): string {
  return WORDS[attention] ?? 'Something about this order needs you to look at it.'
}
