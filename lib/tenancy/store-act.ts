/** What people do in a store that its merchant may want to know of later; the words are the dashboard's. */
export const STORE_ACTS = [
  'product.created',
  'product.updated',
  'product.archived',
  'product.restored',
  'products.examples-removed',
  'order.marked-paid',
  'order.fulfilled',
  'order.cancelled',
  'page.created',
  'page.updated',
  'page.deleted',
  'menus.updated',
  'review.published',
  'review.refused',
  'review.answered',
  'settings.updated',
  'staff.signed-in',
  'staff.signed-out',
  'media.uploaded',
  'announcement.dismissed',
  'data.exported',
  'test-data.created',
  'account.created',
  'account.password-reset',
  'domain.added',
  'domain.checked',
  'domain.removed',
  'domain.made-primary',
  'domain.lapsed',
  'domain.proof-back',
  'domain.given-up',
] as const
export type StoreActName = (typeof STORE_ACTS)[number]

/** @property subject what it was done to, as people call it: a title, an order's number */
export type StoreAct = { action: StoreActName; subject?: string }
