import { expect, test } from 'vitest'
import { fetchPicture } from './fetch-picture.ts'

// The environment is parsed as a whole.
process.env.DATABASE_URL ??= 'postgresql://localhost/nothing'

test('pictures are not fetched from private addresses however they are written, nor by other protocols', async () => {
  for (const url of [
    'http://127.0.0.1/x',
    'http://[::1]/x',
    'http://2130706433/',
    'http://0x7f.1/',
    'http://169.254.169.254/latest',
    'http://[::ffff:10.0.0.1]/',
    'http://8.8.8.8:5432/',
    'file:///etc/passwd',
    'ftp://example.com/x',
    'http://user@example.com/',
    'nonsense',
  ]) {
    await expect((async () => fetchPicture(url))()).rejects.toThrow(
      /not on the public internet|no address of a picture/,
    )
  }
  await expect(fetchPicture('http://localhost/x')).rejects.toThrow(/not on the public internet|could not be reached/)
})
