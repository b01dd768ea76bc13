import { describe, expect, it } from 'vitest'
import { contrast } from '#lib/kernel/accent-ramp.ts'
import { anOrderMail } from '#lib/testing/order-mail.ts'
import type { MailLook } from './mail-look.ts'
import { renderMail } from './render-mail.ts'

const LOOK: MailLook = {
  name: 'TechStore',
  accent: '#0f766e',
  displayFont: 'sans',
  logoPath: null,
  currency: 'USD',
  seller: ['TechStore Ltd', '1 Main Street'],
  texts: {},
}
const ORDER = anOrderMail({ number: 'TECH1001' })

describe('a mail', () => {
  it('says the same in HTML and in plain text', () => {
    const { subject, html, text } = renderMail('order-confirmed', ORDER, LOOK)
    expect(subject).toBe('Order TECH1001 confirmed')
    for (const part of ['Thank you, Ada.', 'Lamp', 'Blue · 2 × $12.50', '$25.00', '-$5.00', 'Free', '$20.00']) {
      expect(html).toContain(part)
      expect(text).toContain(part)
    }
    for (const part of ['12 St James Square', '1 Main Street', 'https://store.invalid/orders/1']) {
      expect(html).toContain(part)
      expect(text).toContain(part)
    }
  })

  it('has the merchant’s subject and opening where they wrote them, and leaves unknown placeholders alone', () => {
    const texts = { 'order-confirmed': { subject: 'Hooray, {name}: {order} at {store}', opening: 'Hi {nobody}.' } }
    const { subject, text } = renderMail('order-confirmed', ORDER, { ...LOOK, texts })
    expect(subject).toBe('Hooray, Ada: TECH1001 at TechStore')
    expect(text).toContain('Hi {nobody}.')
  })

  it('reads no placeholder out of what somebody typed', () => {
    const { text } = renderMail('order-confirmed', { ...ORDER, name: '{order}' }, LOOK)
    expect(text).toContain('Thank you, {order}.')
  })

  it('keeps a subject to one line that reads in one direction', () => {
    const name = 'Ada\r\nBcc: eve@example.com\u202e\u2028moc'
    const texts = { 'order-confirmed': { subject: 'For {name}', opening: '' } }
    const { subject } = renderMail('order-confirmed', { ...ORDER, name }, { ...LOOK, texts })
    expect(subject).toBe('For Ada Bcc: eve@example.com moc')
  })

  it('keeps the button readable for every accent, in light and in dark mode', () => {
    for (const accent of ['#ffffff', '#000000', '#ffff00', '#ff0000', '#123456', '#c0ffee']) {
      const { html } = renderMail('order-confirmed', ORDER, { ...LOOK, accent })
      const [, light = ''] = /class="accent"[^>]*background:\s?(#[0-9a-f]{6})/.exec(html) ?? []
      const [, onLight = ''] = /class="on-accent"[^>]*color:\s?(#[0-9a-f]{6});text-decoration/.exec(html) ?? []
      const [, dark = ''] = /\.accent \{ background: (#[0-9a-f]{6})/.exec(html) ?? []
      const [, onDark = ''] = /\.on-accent \{ color: (#[0-9a-f]{6})/.exec(html) ?? []
      expect(contrast(light, onLight)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, onDark)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('is rendered whatever the accent is', () => {
    const { html } = renderMail('order-confirmed', ORDER, { ...LOOK, accent: '"><script>' })
    expect(html).not.toContain('<script')
  })
})
