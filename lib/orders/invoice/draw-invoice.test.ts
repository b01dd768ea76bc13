import { extractText, getDocumentProxy } from 'unpdf'
import { expect, test } from 'vitest'
import { CURRENCIES, formatMoney } from '#lib/kernel/money.ts'
import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { openTypeface, showable } from '#lib/typeface/open-typeface.ts'
import { runsOf } from '#lib/typeface/runs-of.ts'
import { drawInvoice } from './draw-invoice.ts'
import type { InvoiceView } from './invoice-view.ts'

const INVOICE: InvoiceView = {
  number: 'TECH1001',
  date: '21 November 2026',
  currency: 'EUR',
  seller: ['Souk & Sons Ltd', '1 Market Lane', '1010 Wien', 'Austria', 'Tax number ATU12345678'],
  customer: ['Ζωή Παπαδοπούλου', 'Улица Ленина 1', 'Łódź', 'Ada@example.com'],
  lines: [
    { id: '1', title: 'Radio', detail: 'Blue / M · R-1', quantity: 2, unitPriceMinor: 1999, lineTotalMinor: 3998 },
  ],
  sums: [
    { kind: 'subtotal', label: 'Subtotal', amountMinor: 3998 },
    { kind: 'discount', label: 'Autumn (AUTUMN)', amountMinor: -398 },
    { kind: 'delivery', label: 'Standard delivery', amountMinor: 500 },
    { kind: 'tax', label: 'VAT 20%', amountMinor: 820 },
    { kind: 'total', label: 'Total', amountMinor: 4920 },
    { kind: 'gift-card', label: 'Gift card ···WXYZ', amountMinor: -1000 },
    { kind: 'refund', label: 'Refunded', amountMinor: -123 },
  ],
  payment: 'Card, paid',
}

/** The file as a reader sees it: an error when it is broken. */
async function read(invoice: InvoiceView): Promise<{ pages: string[]; text: string }> {
  const file = await drawInvoice(invoice)
  expect(Buffer.from(file.subarray(0, 5)).toString()).toBe('%PDF-')
  const document = await getDocumentProxy(file)
  const { text: pages } = await extractText(document, { mergePages: false })
  expect(await document.getJSActions()).toBeNull()
  for (let page = 1; page <= document.numPages; page++) {
    expect(await (await document.getPage(page)).getAnnotations()).toEqual([])
  }
  return { pages, text: pages.join(' ').replaceAll(/\s+/g, ' ') }
}

/** A reader breaks lines where it likes. */
const close = (text: string) => text.replaceAll(/\s/g, '')

test('an invoice names everybody and everything, in Latin, Greek and Cyrillic', async () => {
  const { text } = await read(INVOICE)
  for (const part of [...INVOICE.seller, ...INVOICE.customer, 'Radio', 'Blue / M · R-1', 'Card, paid', 'Page 1 of 1']) {
    expect(close(text)).toContain(close(part))
  }
  for (const { label, amountMinor } of INVOICE.sums) {
    expect(close(text)).toContain(close(label))
    expect(close(text)).toContain(close(formatMoney(amountMinor, 'EUR')))
  }
})

test.each([
  ['JPY', '¥123,456'],
  ['EUR', '€1,234.56'],
  ['KWD', '123.456'],
])('amounts in %s are exact', async (currency, shown) => {
  const { text } = await read({ ...INVOICE, currency, sums: [{ kind: 'total', label: 'Total', amountMinor: 123_456 }] })
  expect(close(text)).toContain(shown)
})

test('every currency of the market can be drawn', async () => {
  for (const weight of ['regular', 'bold'] as const) {
    for (const currency of CURRENCIES) {
      const text = showable(formatMoney(-123_456_789, currency))
      const runs = runsOf(text, await openTypeface(text, 'noto-sans', weight))
      expect(runs.map((run) => run.text).join('')).toBe(text)
    }
  }
})

const NAMES = ['محمد علي', 'דוד בן־גוריון', '山田太郎 カメラ', '王小明 相机 相機', '김철수', 'अमित कुमार', 'Ωμέγα']

test('names in Arabic, Hebrew, Japanese, Chinese, Korean and Hindi stand in it, none as question marks', async () => {
  const { text } = await read({ ...INVOICE, seller: NAMES, customer: NAMES })
  // A reader takes the signs of Hindi as they are drawn, not as they are written.
  for (const name of NAMES.filter((each) => !each.startsWith('अ'))) expect(close(text)).toContain(close(name))
  expect(text).not.toContain('?')
})

test('a hundred lines run over pages: none is lost, each page has its head and its number', async () => {
  const lines = Array.from({ length: 100 }, (_, index) => ({
    ...(INVOICE.lines[0] as InvoiceView['lines'][number]),
    id: `${index}`,
    title: `Thing-${index + 1}-of-a-hundred ${'with a long name '.repeat(4)}`,
  }))
  const { pages, text } = await read({ ...INVOICE, lines })
  expect(pages.length).toBeGreaterThan(3)
  for (let index = 1; index <= 100; index++) expect(text).toContain(`Thing-${index}-of-a-hundred`)
  pages.forEach((page, index) => {
    expect(close(page)).toContain(`Page${index + 1}of${pages.length}`)
  })
})

const HOSTILE = [
  'N'.repeat(90),
  'Ünïcödé '.repeat(11),
  '‮evil‬ שלום עולם مرحبا بالعالم',
  '🛒👩‍👩‍👧‍👦🇦🇹 カメラ 相机 कैमरा',
  'a\r\nb\tc\u0000d\u2028e',
  ') Tj ET Q endstream endobj trailer << /Root 1 0 R >> startxref %%EOF (',
  '/JS (app.alert(1)) /OpenAction << /S /JavaScript >>',
  '\\) \\( \\\\ <</A>> BT /F1 12 Tf',
  '\uD800 lone \uDC00',
  '',
  ' ',
]

test('hostile texts are text: the file is whole, has no script and no link, and its figures stand', async () => {
  for (const text of HOSTILE) {
    const shown = await read({
      ...INVOICE,
      number: text || 'X',
      seller: [text, text],
      customer: [text, text],
      payment: text,
      lines: [{ id: '1', title: text, detail: text, quantity: 1, unitPriceMinor: 1, lineTotalMinor: 1 }],
      sums: [{ kind: 'discount', label: text, amountMinor: -1 }, ...INVOICE.sums],
    })
    expect(shown.text).toContain('€49.20')
  }
})

test('every script payload stands in the file as it was typed', async () => {
  const lines = SCRIPT_PAYLOADS.map((title, index) => ({
    id: `${index}`,
    title,
    detail: '',
    quantity: 1,
    unitPriceMinor: 1,
    lineTotalMinor: 1,
  }))
  const { text } = await read({ ...INVOICE, lines })
  expect(text).toContain('Total')
  const all = close(text)
  for (const payload of SCRIPT_PAYLOADS.filter((one) => one.length < 80)) {
    expect(all).toContain(close(showable(payload)))
  }
})
