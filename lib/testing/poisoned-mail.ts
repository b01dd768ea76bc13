import { MAIL_KINDS } from '#lib/notifications/mail-kinds.ts'
import type { MailLook } from '#lib/notifications/mail-look.ts'

/** Every text of a mail's data is the payload; what decides between words of ours stays. */
export function poisoned<T>(value: T, payload: string, name = ''): T {
  if (typeof value === 'string') {
    if (name === 'answer' || name === 'currency') return value
    if (name === 'path') return `/p/${payload}` as T
    return (name === 'trackingUrl' ? `https://carrier.test/?${payload}` : payload) as T
  }
  if (Array.isArray(value)) return value.map((each: unknown) => poisoned(each, payload)) as T
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, poisoned(each, payload, key)])) as T
}

/** The look of a store whose merchant wrote nothing else. */
export function lookOf(text: string): MailLook {
  const texts = Object.fromEntries(MAIL_KINDS.map((kind) => [kind, { subject: text, opening: text }]))
  return {
    name: text,
    accent: '#0f766e',
    displayFont: 'sans',
    logoPath: `/${text}`,
    currency: 'USD',
    seller: [text],
    texts,
  }
}
