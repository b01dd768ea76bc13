import PDFDocument from 'pdfkit'
import { formatMoney } from '#lib/kernel/money.ts'
import { facesOf, runsOf, showable, WEIGHTS, type Weight, wrap } from './invoice-text.ts'
import type { InvoiceView } from './invoice-view.ts'

/** A4, in points. */
const PAGE = { width: 595.28, height: 841.89 }
const MARGIN = 56
const RIGHT = PAGE.width - MARGIN
const BOTTOM = PAGE.height - 72
const COLUMNS = { quantity: 370, unit: 450, title: { left: MARGIN, width: 270 } }
const INK = '#1c1917'
const GREY = '#6b6661'
const RULE = '#d6d3d1'

type Style = { size?: number; weight?: Weight; colour?: string }
type Pen = { doc: PDFKit.PDFDocument; y: number }

/** An invoice as a PDF. Whatever the texts hold, they are drawn as text: nothing of them is read as anything else. */
export function drawInvoice(invoice: InvoiceView): Promise<Uint8Array> {
  // `font: null` in disguise: the standard faces have no Greek, and are not there in a bundle.
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    font: null as unknown as string,
    info: { Title: `Invoice ${showable(invoice.number)}` },
  })
  for (const weight of Object.keys(WEIGHTS) as Weight[]) {
    for (const { name, file } of facesOf(weight)) doc.registerFont(name, file)
  }
  const done = collect(doc)
  const pen: Pen = { doc, y: MARGIN }
  drawHead(pen, invoice)
  drawLines(pen, invoice)
  drawSums(pen, invoice)
  drawPageNumbers(doc, invoice)
  doc.end()
  return done
}

function collect(doc: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = []
    doc.on('data', (chunk: Buffer) => chunks.push(chunk))
    doc.on('end', () => done(new Uint8Array(Buffer.concat(chunks))))
    doc.on('error', failed)
  })
}

function drawHead(pen: Pen, { seller, customer, number, date, payment }: InvoiceView): void {
  const [name = '', ...rest] = seller
  const top = pen.y
  put(pen.doc, 'Invoice', RIGHT, top, { size: 22, weight: 'bold' }, 'right')
  let side = top + 32
  for (const [label, value] of [
    ['Number', number],
    ['Date', date],
  ] as const) {
    put(pen.doc, fitted(pen.doc, `${label}  ${value}`, 200), RIGHT, side, {}, 'right')
    side += 15
  }
  for (const line of wrap(name, 260, 3, widthIn(pen.doc, { size: 13, weight: 'bold' }))) {
    put(pen.doc, line, MARGIN, pen.y, { size: 13, weight: 'bold' })
    pen.y += 18
  }
  for (const line of rest) block(pen, line, 260, { colour: GREY })
  pen.y = Math.max(pen.y, side) + 26
  put(pen.doc, 'Billed to', MARGIN, pen.y, { size: 8, colour: GREY })
  pen.y += 14
  for (const line of customer) block(pen, line, 340)
  pen.y += 8
  block(pen, `Payment: ${payment}`, RIGHT - MARGIN, { colour: GREY })
  pen.y += 18
}

function drawLines(pen: Pen, { lines, currency }: InvoiceView): void {
  drawColumns(pen)
  for (const { title, detail, quantity, unitPriceMinor, lineTotalMinor } of lines) {
    const { width } = COLUMNS.title
    const titles = wrap(title, width, 6, widthIn(pen.doc, {}))
    const details = detail ? wrap(detail, width, 3, widthIn(pen.doc, { size: 8 })) : []
    const height = titles.length * 13 + details.length * 11 + 9
    if (pen.y + height > BOTTOM) {
      turn(pen)
      drawColumns(pen)
    }
    const top = pen.y
    put(pen.doc, String(quantity), COLUMNS.quantity, top, {}, 'right')
    put(pen.doc, formatMoney(unitPriceMinor, currency), COLUMNS.unit, top, {}, 'right')
    put(pen.doc, formatMoney(lineTotalMinor, currency), RIGHT, top, {}, 'right')
    for (const line of titles) {
      put(pen.doc, line, COLUMNS.title.left, pen.y)
      pen.y += 13
    }
    for (const line of details) {
      put(pen.doc, line, COLUMNS.title.left, pen.y, { size: 8, colour: GREY })
      pen.y += 11
    }
    pen.y += 9
    rule(pen, pen.y - 5)
  }
}

function drawColumns(pen: Pen): void {
  const style = { size: 8, colour: GREY }
  put(pen.doc, 'Description', COLUMNS.title.left, pen.y, style)
  put(pen.doc, 'Quantity', COLUMNS.quantity, pen.y, style, 'right')
  put(pen.doc, 'Price', COLUMNS.unit, pen.y, style, 'right')
  put(pen.doc, 'Amount', RIGHT, pen.y, style, 'right')
  pen.y += 14
  rule(pen, pen.y)
  pen.y += 8
}

function drawSums(pen: Pen, { sums, currency }: InvoiceView): void {
  pen.y += 8
  for (const { kind, label, amountMinor } of sums) {
    const isStrong = kind === 'total' || kind === 'due'
    const style: Style = isStrong ? { size: 11, weight: 'bold' } : {}
    const lines = wrap(label, 200, 3, widthIn(pen.doc, style))
    if (pen.y + lines.length * 14 + 6 > BOTTOM) turn(pen)
    if (kind === 'total') {
      rule(pen, pen.y, 300)
      pen.y += 7
    }
    put(pen.doc, formatMoney(amountMinor, currency), RIGHT, pen.y, style, 'right')
    for (const line of lines) {
      put(pen.doc, line, 300, pen.y, kind === 'tax-included' ? { colour: GREY } : style)
      pen.y += 14
    }
    pen.y += isStrong ? 6 : 3
  }
}

function drawPageNumbers(doc: PDFKit.PDFDocument, { number }: InvoiceView): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    const style = { size: 8, colour: GREY }
    put(doc, fitted(doc, `Invoice ${number}`, 300), MARGIN, PAGE.height - 44, style)
    put(doc, `Page ${page - start + 1} of ${count}`, RIGHT, PAGE.height - 44, style, 'right')
  }
}

/** A line of a block of text, wrapped. */
function block(pen: Pen, text: string, width: number, style: Style = {}): void {
  for (const line of wrap(text, width, 3, widthIn(pen.doc, style))) {
    put(pen.doc, line, MARGIN, pen.y, style)
    pen.y += 14
  }
}

function turn(pen: Pen): void {
  pen.doc.addPage()
  pen.y = MARGIN
}

function rule(pen: Pen, y: number, left = MARGIN): void {
  pen.doc.moveTo(left, y).lineTo(RIGHT, y).lineWidth(0.5).strokeColor(RULE).stroke()
}

function fitted(doc: PDFKit.PDFDocument, text: string, width: number): string {
  return wrap(text, width, 1, widthIn(doc, {}))[0] ?? ''
}

function widthIn(doc: PDFKit.PDFDocument, style: Style): (text: string) => number {
  const { size = 9.5, weight = 'regular' } = style
  return (text) =>
    runsOf(text, weight).reduce(
      (width, run) => width + doc.font(run.face.name).fontSize(size).widthOfString(run.text),
      0,
    )
}

/** Draws one line. `x` is its left end, or its right end. */
function put(
  doc: PDFKit.PDFDocument,
  text: string,
  x: number,
  y: number,
  style: Style = {},
  align: 'left' | 'right' = 'left',
): void {
  const { size = 9.5, weight = 'regular', colour = INK } = style
  const line = showable(text)
  let left = align === 'right' ? x - widthIn(doc, style)(line) : x
  for (const run of runsOf(line, weight)) {
    doc.font(run.face.name).fontSize(size).fillColor(colour)
    const width = doc.widthOfString(run.text)
    doc.text(run.text, left, y, { lineBreak: false })
    left += width
  }
}
