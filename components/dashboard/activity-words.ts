type Detail = Record<string, string>

const WORDS: Record<string, string | ((detail: Detail) => string)> = {
  'product.created': ({ subject = 'a product' }) => `added ${subject}`,
  'product.updated': ({ subject = 'a product' }) => `changed ${subject}`,
  'product.archived': ({ subject = 'a product' }) => `archived ${subject}`,
  'product.restored': ({ subject = 'a product' }) => `brought back ${subject}`,
  'products.examples-removed': 'removed the example products',
  'collection.created': ({ subject = 'a collection' }) => `made the collection ${subject}`,
  'collection.updated': ({ subject = 'a collection' }) => `changed the collection ${subject}`,
  'collection.deleted': ({ subject = 'a collection' }) => `deleted the collection ${subject}`,
  'order.marked-paid': ({ subject = 'an order' }) => `marked ${subject} as paid`,
  'order.fulfilled': ({ subject = 'an order' }) => `fulfilled ${subject}`,
  'order.cancelled': ({ subject = 'an order' }) => `cancelled ${subject}`,
  'page.created': ({ subject = 'a page' }) => `wrote ${subject}`,
  'page.updated': ({ subject = 'a page' }) => `changed ${subject}`,
  'page.deleted': ({ subject = 'a page' }) => `deleted ${subject}`,
  'menus.updated': 'changed the menus',
  'review.published': ({ subject = 'a product' }) => `published a review of ${subject}`,
  'review.refused': ({ subject = 'a product' }) => `refused a review of ${subject}`,
  'review.answered': ({ subject = 'a product' }) => `answered a review of ${subject}`,
  'mail.resent': ({ subject = 'a mail' }) => `sent again: ${subject}`,
  'mail-texts.updated': 'changed the mails',
  'discount.created': ({ subject = 'a discount' }) => `made the discount ${subject}`,
  'discount.updated': ({ subject = 'a discount' }) => `changed the discount ${subject}`,
  'discount.ended': ({ subject = 'a discount' }) => `ended the discount ${subject}`,
  'discount.resumed': ({ subject = 'a discount' }) => `resumed the discount ${subject}`,
  'gift-card.issued': ({ subject = '????' }) => `issued the gift card ending in ${subject}`,
  'gift-card.disabled': ({ subject = '????' }) => `disabled the gift card ending in ${subject}`,
  'gift-card.enabled': ({ subject = '????' }) => `enabled the gift card ending in ${subject}`,
  'shipping.updated': 'changed where and for how much the store delivers',
  'taxes.updated': 'changed the taxes',
  'settings.updated': 'changed the settings',
  'staff.signed-in': 'signed in',
  'staff.signed-out': 'signed out',
  'media.uploaded': 'uploaded a picture',
  'announcement.dismissed': ({ subject = 'an announcement' }) => `put away: ${subject}`,
  'data.exported': 'took all data of the store into a file',
  'test-data.created': 'filled the store with test data',
  'account.created': ({ subject = 'somebody' }) => `made an account for ${subject}`,
  'account.password-reset': ({ subject = 'somebody' }) => `gave ${subject} another password`,
  'domain.added': ({ subject = 'a domain' }) => `added the domain ${subject}`,
  'domain.checked': ({ subject = 'a domain' }) => `looked for the proof of ${subject}`,
  'domain.removed': ({ subject = 'a domain' }) => `removed the domain ${subject}`,
  'domain.made-primary': ({ subject = 'a domain' }) => `made ${subject} the primary address`,
  'domain.lapsed': ({ subject = 'a domain' }) => `found the proof of ${subject} gone`,
  'domain.proof-back': ({ subject = 'a domain' }) => `found the proof of ${subject} again`,
  'domain.given-up': ({ subject = 'a domain' }) => `stopped serving ${subject}, whose proof was gone for 7 days`,
  'tenant.created': 'opened the store',
  'tenant.renamed': ({ from = '?', to = '?' }) => `moved the store from ${from} to ${to}`,
  'tenant.suspended': 'suspended the store',
  'tenant.activated': 'opened the store again',
  'tenant.plan-set': ({ terms = 'paid', until = 'never' }) =>
    until === 'never'
      ? `set the store to ${terms} without an end`
      : `set the store to ${terms} until ${until.slice(0, 10)}`,
  'tenant.deleted': 'closed the store',
  'tenant.undeleted': 'brought the store back',
  'tenant.restored': 'restored the store from a backup',
  'tenant.domain.verified': ({ host = 'an address' }) => `verified ${host}`,
  'tenant.migration.retried': 'updated the store',
  'tenant.backup.started': 'asked for a backup',
}

/** What somebody did, to follow their name: "fulfilled TECH1001". An act without words stays its own name. */
export function activityWords({ action, detail }: { action: string; detail: Detail }): string {
  const words = WORDS[action] ?? action
  return typeof words === 'string' ? words : words(detail)
}
