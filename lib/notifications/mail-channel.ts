/** Where transactions that wrote a mail say so, with the id of their store. */
export const MAIL_CHANNEL = 'souk_mail'
