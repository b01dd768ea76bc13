/** What a spreadsheet may take for a formula, after apostrophes that were put there on purpose. */
const LOOKS_LIKE_A_FORMULA = /^'*[=+\-@\t\r]/
const WAS_NEUTRALISED = /^'+[=+\-@\t\r]/
const NUMBER = /^-?\d+(\.\d+)?$/

/**
 * A cell of text as it goes into a file: one that a spreadsheet could run as a formula gets an apostrophe in front
 * (OWASP, "CSV Injection"). Text that already begins so gets one more, so that `textOfCell` gives back every text.
 */
export function cellOfText(text: string): string {
  return LOOKS_LIKE_A_FORMULA.test(text) ? `'${text}` : text
}

/** A cell of a column of numbers: "-5" is a number there and stays one; anything else is written as text. */
export function cellOfNumber(text: string): string {
  return NUMBER.test(text) ? text : cellOfText(text)
}

/** Takes off again what `cellOfText` put in front. */
export function textOfCell(cell: string): string {
  return WAS_NEUTRALISED.test(cell) ? cell.slice(1) : cell
}
