/** Control characters, line separators, and marks that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the purpose
const NOT_IN_HEADERS = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/g

/** Text that may stand in a header: one line that reads in one direction, of at most `max` characters. */
export function oneLine(text: string, max: number): string {
  const line = text.replaceAll(NOT_IN_HEADERS, ' ').replaceAll(/\s+/g, ' ').trim()
  return line.length > max ? `${line.slice(0, max - 1).trimEnd()}…` : line
}
