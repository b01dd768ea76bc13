import sanitizeHtml from 'sanitize-html'

/** What the editor makes, and nothing else: no pictures, no styles, nothing that loads or runs. */
const ALLOWED = [
  'p',
  'br',
  'strong',
  'em',
  'u',
  's',
  'h2',
  'h3',
  'h4',
  'ul',
  'ol',
  'li',
  'blockquote',
  'hr',
  'a',
  'code',
  'pre',
]
const BLOCK = /<(?:p|h[1-6]|ul|ol|li|blockquote|pre|hr|br|div|tr|td)\b[^>]*>/gi
const OWN_ADDRESS = /^(?:\/(?![/\\])|#|\?)/
const ELSEWHERE = /^(?:https?:\/\/|mailto:|tel:)/i

const RULES: sanitizeHtml.IOptions = {
  allowedTags: ALLOWED,
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  nestingLimit: 20,
  exclusiveFilter: ({ tag, text }) => (tag === 'p' || tag === 'div') && text.trim() === '',
  transformTags: {
    // A page has its own h1.
    h1: 'h2',
    h5: 'h4',
    h6: 'h4',
    b: 'strong',
    i: 'em',
    strike: 's',
    del: 's',
    div: 'p',
    a: (tagName, { href }) => ({ tagName, attribs: linkOf(href) }),
  },
}

/** A link elsewhere tells nothing about where somebody comes from; one within the shop is as it is; others lead nowhere. */
function linkOf(href: string | undefined): sanitizeHtml.Attributes {
  const address = href?.trim() ?? ''
  if (OWN_ADDRESS.test(address)) return { href: address }
  return ELSEWHERE.test(address) ? { href: address, rel: 'noopener noreferrer' } : {}
}

/**
 * HTML that somebody wrote as HTML that is safe to show: done when it is written, and again when it is rendered, because
 * rows come out of archives and older versions as well. Doing it twice changes nothing; '' when there are no words in it.
 */
export function sanitiseRichText(html: string): string {
  const safe = sanitizeHtml(html, RULES).trim()
  return plainTextOf(safe) === '' ? '' : safe
}

/** Plain paragraphs, with an empty line between them, as rich text. */
export function richTextOf(paragraphs: string): string {
  return paragraphs
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter(Boolean)
    .map((paragraph) => `<p>${escaped(paragraph)}</p>`)
    .join('')
}

/**
 * The words of rich text, for search engines, mails and lists.
 * @param maxLength cut at a word, with "…", beyond so many characters
 */
export function plainTextOf(html: string, maxLength = Number.POSITIVE_INFINITY): string {
  const text = sanitizeHtml(html.replaceAll(BLOCK, ' $&'), { allowedTags: [], allowedAttributes: {} })
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()
  if (text.length <= maxLength) return text
  const cut = text.slice(0, maxLength)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), maxLength - 20))}…`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', ' ')
}
