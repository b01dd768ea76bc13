/** How files begin that people take for CSV (the first bytes of their formats), and what to do with them. */
const OTHERS: [name: string, begin: number[], advice: string][] = [
  ['an Excel workbook or a ZIP archive', [0x50, 0x4b, 0x03, 0x04], 'Open it and save it as “CSV UTF-8”.'],
  ['an empty ZIP archive', [0x50, 0x4b, 0x05, 0x06], 'Export your products as CSV.'],
  ['an old Excel workbook', [0xd0, 0xcf, 0x11, 0xe0], 'Open it and save it as “CSV UTF-8”.'],
  ['a compressed file', [0x1f, 0x8b], 'Unpack it first.'],
  ['a compressed file', [0x42, 0x5a, 0x68], 'Unpack it first.'],
  ['a compressed file', [0xfd, 0x37, 0x7a, 0x58, 0x5a], 'Unpack it first.'],
  ['a PDF', [0x25, 0x50, 0x44, 0x46], 'Export your products as CSV.'],
  ['a picture', [0x89, 0x50, 0x4e, 0x47], 'Export your products as CSV.'],
  ['a picture', [0xff, 0xd8, 0xff], 'Export your products as CSV.'],
]
const UTF_16 = [
  [0xff, 0xfe],
  [0xfe, 0xff],
]

/**
 * What a file is that is no CSV, by how it begins.
 * @returns a sentence for people; null when nothing speaks against it
 */
export function whatElse(begin: Uint8Array): string | null {
  const startsWith = (bytes: readonly number[]) => bytes.every((byte, index) => begin[index] === byte)
  if (UTF_16.some(startsWith)) {
    return 'The text of this file is in UTF-16. Save it again as “CSV UTF-8”, then upload it.'
  }
  const other = OTHERS.find(([, bytes]) => startsWith(bytes))
  return other ? `This is ${other[0]}, not a CSV file. ${other[2]}` : null
}
