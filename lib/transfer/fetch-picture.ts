import { lookup as resolveName } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { BlockList, isIP, type LookupFunction } from 'node:net'
import { MAX_UPLOAD_BYTES } from '#lib/content/upload-media.ts'

const TIMEOUT_MS = 10_000
const MOST_REDIRECTS = 3

/** Addresses that are nobody's on the internet, or our own network's (IANA special-purpose registries). */
const PRIVATE = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, prefix, 'ipv4')

/** Of IPv6 only what is given out to the internet, and of that nothing that carries an IPv4 address. */
const GLOBAL_V6 = new BlockList()
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6')
const CARRIES_V4 = new BlockList()
for (const [net, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  CARRIES_V4.addSubnet(net, prefix, 'ipv6')
}

export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !PRIVATE.check(address, 'ipv4')
  return family === 6 && GLOBAL_V6.check(address, 'ipv6') && !CARRIES_V4.check(address, 'ipv6')
}

/** Why a picture could not be fetched, for people. */
export class PictureUnreached extends Error {
  override readonly name = 'PictureUnreached'
}

/**
 * Fetches a picture from the internet: http(s) only, at public addresses only, each redirect looked at anew, within ten
 * seconds and the size of an upload. The address that is checked is the one that is connected to.
 * @throws PictureUnreached
 */
export async function fetchPicture(url: string): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  let next = url
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const answer = await getOnce(next, signal)
    if (typeof answer !== 'string') return answer
    next = answer
  }
  throw new PictureUnreached('It leads on to too many other addresses.')
}

/** @returns the body, or where it leads on to */
function getOnce(text: string, signal: AbortSignal): Promise<Buffer | string> {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username) {
    throw new PictureUnreached('This is no address of a picture on the web.')
  }
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (url.port !== '' || (isIP(host) && !isPublicAddress(host))) throw new PictureUnreached(NOT_PUBLIC)
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const unreached = () => reject(new PictureUnreached('The address could not be reached.'))
    // Without an agent: no connection is kept that another lookup opened.
    const sent = request(
      url,
      { agent: false, signal, lookup: lookUpPublic, headers: { accept: 'image/*' } },
      (response) => {
        const { statusCode = 0, headers } = response
        if (statusCode >= 300 && statusCode < 400 && headers.location && URL.canParse(headers.location, url)) {
          response.destroy()
          resolve(new URL(headers.location, url).href)
          return
        }
        if (statusCode !== 200) {
          response.destroy()
          reject(new PictureUnreached(`The address answered ${statusCode}.`))
          return
        }
        const chunks: Buffer[] = []
        let size = 0
        response.on('data', (chunk: Buffer) => {
          size += chunk.length
          chunks.push(chunk)
          if (size > MAX_UPLOAD_BYTES) {
            reject(new PictureUnreached('It is larger than 8 MB.'))
            response.destroy()
          }
        })
        response.on('end', () => resolve(Buffer.concat(chunks)))
        response.on('error', unreached)
      },
    )
    sent.on('error', (error) => (error instanceof PictureUnreached ? reject(error) : unreached()))
    sent.end()
  })
}

const NOT_PUBLIC = 'The address is not on the public internet.'

/** One private address among several is enough to refuse the name. */
const lookUpPublic: LookupFunction = (name, options, done) => {
  resolveName(name, { ...options, all: true }, (error, addresses) => {
    const [first] = addresses ?? []
    if (error || !first) done(error ?? new Error('No address'), '', 4)
    else if (!addresses.every(({ address }) => isPublicAddress(address))) done(new PictureUnreached(NOT_PUBLIC), '', 4)
    else if (options.all) done(null, addresses)
    else done(null, first.address, first.family)
  })
}
