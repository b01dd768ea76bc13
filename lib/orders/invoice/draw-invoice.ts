import PDFDocument from 'pdfkit'
import { formatMoney } from '#lib/kernel/money.ts'
import { WEIGHTS, type Weight } from '#lib/typeface/face.ts'
import { openTypeface, showable, type Typeface } from '#lib/typeface/open-typeface.ts'
import { runsOf, widthOfRuns } from '#lib/typeface/runs-of.ts'
import { wrapText } from '#lib/typeface/wrap-text.ts'
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

/** From the top of a line to what its letters stand on, of its size: one line, whatever faces draw it. */
const ASCENT = 1.07

type Style = { size?: number; weight?: Weight; colour?: string }
type Paper = { doc: PDFKit.PDFDocument; typefaces: Record<Weight, Typeface> }
type Pen = Paper & { y: number }

/** An invoice as a PDF. Whatever the texts hold, they are drawn as text: nothing of them is read as anything else. */
export async function drawInvoice(invoice: InvoiceView): Promise<Uint8Array> {
  const texts = JSON.stringify(invoice)
  const typefaces = {
    regular: await openTypeface(texts, 'noto-sans', 'regular'),
    bold: await openTypeface(texts, 'noto-sans', 'bold'),
  }
  // `font: null` in disguise: the standard faces have no Greek, and are not there in a bundle.
  const doc = new PDFDocument({
    size: 'A4',
    margin: 0,
    bufferPages: true,
    font: null as unknown as string,
    info: { Title: `Invoice ${showable(invoice.number)}` },
  })
  for (const weight of Object.keys(WEIGHTS) as Weight[]) {
    for (const { name, file } of typefaces[weight]) doc.registerFont(name, file)
  }
  const done = collect(doc)
  const pen: Pen = { doc, typefaces, y: MARGIN }
  drawHead(pen, invoice)
  drawLines(pen, invoice)
  drawSums(pen, invoice)
  drawPageNumbers(pen, invoice)
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
  put(pen, 'Invoice', RIGHT, top, { size: 22, weight: 'bold' }, 'right')
  let side = top + 32
  for (const [label, value] of [
    ['Number', number],
    ['Date', date],
  ] as const) {
    put(pen, fitted(pen, `${label}  ${value}`, 200), RIGHT, side, {}, 'right')
    side += 15
  }
  for (const line of wrapText(name, 260, 3, widthIn(pen, { size: 13, weight: 'bold' }))) {
    put(pen, line, MARGIN, pen.y, { size: 13, weight: 'bold' })
    pen.y += 18
  }
  for (const line of rest) block(pen, line, 260, { colour: GREY })
  pen.y = Math.max(pen.y, side) + 26
  put(pen, 'Billed to', MARGIN, pen.y, { size: 8, colour: GREY })
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
    const titles = wrapText(title, width, 6, widthIn(pen, {}))
    const details = detail ? wrapText(detail, width, 3, widthIn(pen, { size: 8 })) : []
    const height = titles.length * 13 + details.length * 11 + 9
    if (pen.y + height > BOTTOM) {
      turn(pen)
      drawColumns(pen)
    }
    const top = pen.y
    put(pen, String(quantity), COLUMNS.quantity, top, {}, 'right')
    put(pen, formatMoney(unitPriceMinor, currency), COLUMNS.unit, top, {}, 'right')
    put(pen, formatMoney(lineTotalMinor, currency), RIGHT, top, {}, 'right')
    for (const line of titles) {
      put(pen, line, COLUMNS.title.left, pen.y)
      pen.y += 13
    }
    for (const line of details) {
      put(pen, line, COLUMNS.title.left, pen.y, { size: 8, colour: GREY })
      pen.y += 11
    }
    pen.y += 9
    rule(pen, pen.y - 5)
  }
}

function drawColumns(pen: Pen): void {
  const style = { size: 8, colour: GREY }
  put(pen, 'Description', COLUMNS.title.left, pen.y, style)
  put(pen, 'Quantity', COLUMNS.quantity, pen.y, style, 'right')
  put(pen, 'Price', COLUMNS.unit, pen.y, style, 'right')
  put(pen, 'Amount', RIGHT, pen.y, style, 'right')
  pen.y += 14
  rule(pen, pen.y)
  pen.y += 8
}

function drawSums(pen: Pen, { sums, currency }: InvoiceView): void {
  pen.y += 8
  for (const { kind, label, amountMinor } of sums) {
    const isStrong = kind === 'total' || kind === 'due'
    const style: Style = isStrong ? { size: 11, weight: 'bold' } : {}
    const lines = wrapText(label, 200, 3, widthIn(pen, style))
    if (pen.y + lines.length * 14 + 6 > BOTTOM) turn(pen)
    if (kind === 'total') {
      rule(pen, pen.y, 300)
      pen.y += 7
    }
    put(pen, formatMoney(amountMinor, currency), RIGHT, pen.y, style, 'right')
    for (const line of lines) {
      put(pen, line, 300, pen.y, kind === 'tax-included' ? { colour: GREY } : style)
      pen.y += 14
    }
    pen.y += isStrong ? 6 : 3
  }
}

function drawPageNumbers(paper: Paper, { number }: InvoiceView): void {
  const { doc } = paper
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page++) {
    doc.switchToPage(page)
    const style = { size: 8, colour: GREY }
    put(paper, fitted(paper, `Invoice ${number}`, 300), MARGIN, PAGE.height - 44, style)
    put(paper, `Page ${page - start + 1} of ${count}`, RIGHT, PAGE.height - 44, style, 'right')
  }
}

/** A line of a block of text, wrapped. */
function block(pen: Pen, text: string, width: number, style: Style = {}): void {
  for (const line of wrapText(text, width, 3, widthIn(pen, style))) {
    put(pen, line, MARGIN, pen.y, style)
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

function fitted(paper: Paper, text: string, width: number): string {
  return wrapText(text, width, 1, widthIn(paper, {}))[0] ?? ''
}

function widthIn({ typefaces }: Paper, style: Style): (text: string) => number {
  const { size = 9.5, weight = 'regular' } = style
  return (text) => widthOfRuns(runsOf(text, typefaces[weight]), size)
}

/** Draws one line. `x` is its left end, or its right end. */
function put(
  { doc, typefaces }: Paper,
  text: string,
  x: number,
  y: number,
  style: Style = {},
  align: 'left' | 'right' = 'left',
): void {
  const { size = 9.5, weight = 'regular', colour = INK } = style
  const runs = runsOf(showable(text), typefaces[weight])
  let left = align === 'right' ? x - widthOfRuns(runs, size) : x
  for (const run of runs) {
    doc.font(run.face.name).fontSize(size).fillColor(colour)
    // Without features pdfkit would draw word by word, and a line that is read from the right in the wrong order.
    doc.text(run.text, left, y + ASCENT * size, { lineBreak: false, features: [], baseline: 'alphabetic' })
    left += widthOfRuns([run], size)
  }
}
