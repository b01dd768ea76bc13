import crypto from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import S3rver from 's3rver'

export type TestBucket = { endpoint: string; folder: string; close(): Promise<void> }

/** For tests: a bucket called "shops" on loopback, and the keys for it in the environment. */
export async function startBucket(): Promise<TestBucket> {
  offerDes()
  const folder = await mkdtemp(join(tmpdir(), 'souk-bucket-'))
  const bucket = new S3rver({
    port: 0,
    address: '127.0.0.1',
    silent: true,
    directory: join(folder, 's3'),
    configureBuckets: [{ name: 'shops' }],
  })
  const { port } = await bucket.run()
  Object.assign(process.env, { AWS_ACCESS_KEY_ID: 'S3RVER', AWS_SECRET_ACCESS_KEY: 'S3RVER' })
  return {
    endpoint: `http://127.0.0.1:${port}`,
    folder,
    async close() {
      await bucket.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** s3rver writes its tokens for the next thousand names with DES, which OpenSSL has only as three keys: here one, thrice. */
function offerDes(): void {
  const { createCipheriv, createDecipheriv } = crypto
  const withDes =
    <Cipher>(create: (name: string, key: Buffer, ...rest: unknown[]) => Cipher) =>
    (name: string, key: Buffer, ...rest: unknown[]) =>
      name === 'des' ? create('des-ede3-cbc', Buffer.concat([key, key, key]), ...rest) : create(name, key, ...rest)
  Object.assign(crypto, {
    createCipheriv: withDes(createCipheriv as (...args: unknown[]) => crypto.Cipheriv),
    createDecipheriv: withDes(createDecipheriv as (...args: unknown[]) => crypto.Decipheriv),
  })
}
