/** Where transactions that wrote a delivery say so, with the id of their store. */
export const WEBHOOK_CHANNEL = 'souk_webhook'
