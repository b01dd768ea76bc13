import { expect, test } from 'vitest'
import { lookOf, poisoned } from '#lib/testing/poisoned-mail.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { mailAddress } from './mail-blocks.ts'
import { MAIL_KINDS } from './mail-kinds.ts'
import { renderMail } from './render-mail.ts'
import { sampleMailData } from './sample-mail-data.ts'

/** The tags of a document, each with what it has besides addresses and texts, which are quoted. */
function tagsOf(html: string): string[] {
  return [...html.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replaceAll(/"[^"]*"/g, '""'))
}

test('no payload in any text of any mail adds, removes or alters one tag', () => {
  expect(SCRIPT_PAYLOADS.length).toBeGreaterThanOrEqual(150)
  const sample = sampleMailData('USD')
  for (const kind of MAIL_KINDS) {
    const harmless = tagsOf(renderMail(kind, poisoned(sample[kind], 'x'), lookOf('x'), '/x').html)
    for (const payload of SCRIPT_PAYLOADS) {
      // One line, as all of them are in such a field: a line break of the writer's is a <br>.
      const text = payload.replaceAll(/\s+/g, ' ').trim() || 'x'
      const { html, subject } = renderMail(kind, poisoned(sample[kind], text), lookOf(text), '/x')
      expect(tagsOf(html), `${kind}: ${payload}`).toEqual(harmless)
      expect(subject).not.toMatch(/[\r\n]/)
    }
  }
})

test('a link leads to the store or to an address of the web, whatever was stored', () => {
  const bad = [
    'javascript:alert(1)',
    'JaVaScRiPt:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.test',
    'file:///etc/passwd',
    '',
    ' ',
  ]
  for (const href of bad) expect(mailAddress(href)).toBeNull()
  expect(mailAddress('/orders/1')).toBe('https://store.invalid/orders/1')
  expect(mailAddress('https://carrier.test/?a="><script>')).toBe('https://carrier.test/?a=%22%3E%3Cscript%3E')
})
