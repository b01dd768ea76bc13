import type { Mail } from '#lib/notifications/send-mail.ts'

/** The mail that tells an owner where their stores are. */
export function myStoresMail(to: string, stores: readonly { name: string; url: string }[]): Mail {
  const list = stores.map(({ name, url }) => `${name}\n  Shop       ${url}\n  Dashboard  ${url}/admin`).join('\n\n')
  return {
    to,
    subject: stores.length === 1 ? 'Your store on Souk' : 'Your stores on Souk',
    text: [
      stores.length === 1
        ? 'This store belongs to your e-mail address:'
        : 'These stores belong to your e-mail address:',
      list,
      'If you did not ask for this, you need do nothing: it was sent to you alone.',
      '',
    ].join('\n\n'),
  }
}
