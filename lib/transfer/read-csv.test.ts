import { expect, test } from 'vitest'
import { type CsvRow, readCsv } from './read-csv.ts'

const FILE = Buffer.from('Handle,Title\nærø,Ærø – 日本 💥\nplain,Plain\n')

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function rowsOf(bytes: Buffer, size: number): Promise<CsvRow['cells'][]> {
  const rows: CsvRow['cells'][] = []
  for await (const { cells } of readCsv(() => inPieces(bytes, size))) rows.push(cells)
  return rows
}

test.each([1, 2, 3, 4, 5, 7, 1000])('letters of several bytes are read whole from pieces of %i bytes', async (size) => {
  expect(await rowsOf(FILE, size)).toEqual([
    { Handle: 'ærø', Title: 'Ærø – 日本 💥' },
    { Handle: 'plain', Title: 'Plain' },
  ])
})

test.each([1, 3, 1000])(
  'a letter that never ends and a byte that begins none are no UTF-8, in pieces of %i',
  async (size) => {
    const long = Buffer.concat([FILE, Buffer.from('x,y\n'.repeat(20))])
    for (const broken of [
      Buffer.concat([long, Buffer.from('💥').subarray(0, 3)]),
      Buffer.concat([long, Buffer.from([0x80]), long]),
      Buffer.concat([long, Buffer.from([0xf0, 0x9f]), long]),
    ]) {
      await expect(rowsOf(broken, size)).rejects.toThrow('not in UTF-8')
    }
  },
)
