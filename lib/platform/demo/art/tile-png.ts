import { crc32, deflateSync } from 'node:zlib'

/** A PNG of grey and opacity as a data address. @param pixels two bytes a pixel: grey, opacity */
export function tilePng(size: number, pixels: Uint8Array): string {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(size, 0)
  header.writeUInt32BE(size, 4)
  header.set([8, 4, 0, 0, 0], 8)
  const rows = Buffer.alloc(size * (size * 2 + 1))
  for (let y = 0; y < size; y++) rows.set(pixels.subarray(y * size * 2, (y + 1) * size * 2), y * (size * 2 + 1) + 1)
  const bytes = Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(rows, { level: 6 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
  return `data:image/png;base64,${bytes.toString('base64')}`
}

function chunk(kind: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length, 0)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}
