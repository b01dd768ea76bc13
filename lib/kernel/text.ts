import { z } from 'zod'

/** Control characters other than tab and line breaks; among them NUL, which PostgreSQL does not store. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const UNSTORABLE = 'Remove the invisible characters.'

/** False for text that PostgreSQL or a page could not show. Ask before a lookup by something a visitor sent. */
export function isPlainText(text: string): boolean {
  return !CONTROL.test(text)
}

/**
 * One line of text, possibly empty: trimmed, inner white space collapsed, without control characters. Chain `.min(1, …)`
 * when it must be there.
 * @param max longest text in characters
 * @param missing said when the field was not sent at all
 */
export function plainText(max: number, missing = 'Enter some text.') {
  return z
    .string({ error: missing })
    .refine(isPlainText, { error: UNSTORABLE, abort: true })
    .overwrite(oneLine)
    .max(max, atMost(max))
}

/**
 * One line of text: trimmed, inner white space collapsed.
 * @param max longest text in characters
 * @param missing said when it is empty
 */
export function requiredLine(max: number, missing: string) {
  return plainText(max, missing).min(1, missing)
}

/** One line of text that may be left out: then it is ''. */
export function optionalLine(max: number) {
  return plainText(max).default('')
}

/** Text of several paragraphs that may be left out: line breaks are kept, as \n. */
export function optionalParagraphs(max: number) {
  return z
    .string({ error: 'Enter some text.' })
    .refine(isPlainText, { error: UNSTORABLE, abort: true })
    .overwrite((text) => text.replaceAll(/\r\n?/g, '\n').trim())
    .max(max, atMost(max))
    .default('')
}

/**
 * A whole number as a form sends it.
 * @param wrong said when it is empty, no whole number or out of bounds
 */
export function wholeNumber(min: number, max: number, wrong: string) {
  return z
    .union(
      [
        z.number(),
        z
          .string()
          .trim()
          .regex(/^\d{1,15}$/, wrong)
          .transform(Number),
      ],
      { error: wrong },
    )
    .pipe(z.int(wrong).min(min, wrong).max(max, wrong))
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function atMost(max: number): string {
  return `Use at most ${max.toLocaleString('en')} characters.`
}
