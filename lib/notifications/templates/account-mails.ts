import type { MailTemplate } from './mail-template.ts'

const name = ({ name: reader }: { name: string }) => reader

/** Links are good for so long; the words say the same. */
const AN_HOUR = 'The link works for one hour, and once.'

export const WELCOME: MailTemplate<'welcome'> = {
  subject: 'Welcome to {store}',
  opening: 'Hello {name}, your account is ready. In it you see your orders and keep your addresses for the next time.',
  placeholders: { name },
  secrets: ['token'],
  content: ({ token }) => ({
    heading: 'Welcome',
    preview: 'Your account is ready.',
    blocks: [
      { kind: 'text', text: 'Confirm your e-mail, and orders that you placed with it as a guest show up there too.' },
      { kind: 'button', label: 'Confirm e-mail', href: `/account/confirm-email?token=${token}` },
      {
        kind: 'note',
        text: 'The link works for three days. If this was not you, answer this mail and we remove the account.',
      },
    ],
  }),
}

export const VERIFY_EMAIL: MailTemplate<'verify-email'> = {
  subject: 'Confirm your e-mail for {store}',
  opening:
    'Hello {name}, confirm that this mailbox is yours. Orders that you placed with it as a guest then show up in your account.',
  placeholders: { name },
  secrets: ['token'],
  content: ({ token }) => ({
    heading: 'Is this your e-mail?',
    preview: 'Confirm that this mailbox is yours.',
    blocks: [
      { kind: 'button', label: 'Confirm e-mail', href: `/account/confirm-email?token=${token}` },
      { kind: 'note', text: 'The link works for three days. If you did not ask for this, do nothing.' },
    ],
  }),
}

export const PASSWORD_RESET: MailTemplate<'password-reset'> = {
  subject: 'Choose a new password for {store}',
  opening: 'Hello {name}, somebody asked for a new password for your account at {store}.',
  placeholders: { name },
  secrets: ['token'],
  content: ({ token, isStaff }) => ({
    heading: 'Choose a new password',
    preview: AN_HOUR,
    blocks: [
      {
        kind: 'button',
        label: 'Choose a new password',
        href: `${isStaff ? '/admin' : '/account'}/new-password?token=${token}`,
      },
      { kind: 'note', text: `${AN_HOUR} If it was not you who asked, do nothing: your password stays as it is.` },
    ],
  }),
}

export const STAFF_INVITATION: MailTemplate<'staff-invitation'> = {
  subject: '{by} invites you to work in {store}',
  opening: 'Hello {name}. {by} made an account for you at {store}: with it you look after the shop and its orders.',
  placeholders: { name, by: ({ invitedBy }) => invitedBy },
  secrets: ['token'],
  content: ({ username, token }) => ({
    heading: 'You are invited',
    preview: 'Set your password, and you are in.',
    blocks: [
      { kind: 'button', label: 'Set your password', href: `/admin/new-password?token=${token}` },
      { kind: 'text', text: `Afterwards you sign in with this e-mail or as ${username}.` },
      {
        kind: 'note',
        text: 'The link works for three days, and once. If you do not know who this is from, do nothing: without a password nobody gets in.',
      },
    ],
  }),
}
