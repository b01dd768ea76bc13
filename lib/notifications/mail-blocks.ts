/**
 * What a mail consists of. Templates know these and no markup: `renderMail` makes the HTML and its plain twin of the same
 * blocks, so that nothing a person typed can become markup, and both say the same.
 */
export type MailBlock =
  | { kind: 'text'; text: string }
  /** Smaller and paler. */
  | { kind: 'note'; text: string }
  | { kind: 'button'; label: string; href: string }
  | { kind: 'lines'; lines: { title: string; detail: string; amount: string }[] }
  | { kind: 'sums'; rows: { label: string; amount: string; strong?: boolean }[] }
  | { kind: 'card'; title: string; lines: string[] }
  /** Something to be read out or copied. */
  | { kind: 'code'; label: string; code: string }

/** @property href in a block: a path of the store ("/orders/…") or an https address of somebody else */
export type MailContent = {
  heading: string
  /** What lists of mails show after the subject. */
  preview: string
  blocks: MailBlock[]
}

/**
 * Stands for the store's address until the mail leaves: only then is it known which one is right. `.invalid` is nobody's
 * (RFC 2606).
 */
export const STORE_ORIGIN = 'https://store.invalid'

/** @returns null for anything that a mail may not lead to */
export function mailAddress(href: string): string | null {
  if (href.startsWith('/') && !href.startsWith('//')) return STORE_ORIGIN + href
  const url = URL.parse(href)
  return url?.protocol === 'https:' || url?.protocol === 'http:' ? url.href : null
}
