import { type IncomingHttpHeaders, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { callbackify } from 'node:util'
import { marketResolver } from './market-resolver.ts'
import { addressIn, isLoopbackAddress, isPublicAddress } from './public-address.ts'

/** The address, or one of those that its name stands for, is not on the public internet: nothing was sent. */
export class NotPublicError extends Error {
  override readonly name = 'NotPublicError'
}

export type PublicRequest = {
  method: 'GET' | 'POST'
  headers: Record<string, string>
  body?: string
  /** Ends everything, from the look-up to the last byte. */
  signal: AbortSignal
  /** How many bytes of an answer with this status are read; 0: its head is enough. */
  mostBytes: (status: number) => number
  /** For tests: this machine is reached as well. */
  toLoopback?: boolean
}

/** @property isWhole false when there was more than was to be read */
export type PublicAnswer = { status: number; headers: IncomingHttpHeaders; body: Buffer; isWhole: boolean }

/**
 * Asks a server on the internet on behalf of somebody who chose its address. Addresses are checked when the connection is
 * made, and the one that was checked is connected to: a name that means another address a moment later gains nothing.
 * Redirects are not followed.
 *
 * @param url http or https
 * @throws NotPublicError, and whatever Node throws when there is no answer
 */
export function requestPublic(
  url: URL,
  { method, headers, body, signal, mostBytes, toLoopback = false }: PublicRequest,
): Promise<PublicAnswer> {
  const isAllowed = (address: string) => isPublicAddress(address) || (toLoopback && isLoopbackAddress(address))
  const literal = addressIn(url)
  // What is no name is not looked up.
  if (literal !== null && !isAllowed(literal)) return Promise.reject(new NotPublicError(url.hostname))
  const request = url.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    // Without an agent: no connection is kept that another look-up opened.
    const sent = request(
      url,
      { method, headers, agent: false, signal, lookup: lookUpAllowed(isAllowed) },
      (response) => {
        const { statusCode: status = 0 } = response
        const most = mostBytes(status)
        const chunks: Buffer[] = []
        let size = 0
        const end = (isWhole: boolean) => {
          response.destroy()
          resolve({ status, headers: response.headers, body: Buffer.concat(chunks).subarray(0, most), isWhole })
        }
        if (most === 0) return end(false)
        response.on('data', (chunk: Buffer) => {
          chunks.push(chunk)
          size += chunk.length
          if (size > most) end(false)
        })
        response.on('end', () => end(true))
        response.on('error', reject)
      },
    )
    sent.on('error', reject)
    // Whatever else ends it, such as a switch to another protocol.
    sent.on('close', () => reject(new Error('The connection was closed.')))
    sent.end(body)
  })
}

function lookUpAllowed(isAllowed: (address: string) => boolean): LookupFunction {
  const allowedAddressesOf = callbackify(async (name: string) => {
    const addresses = await addressesOf(name)
    // One private address among several is enough to refuse the name.
    if (!addresses.every(isAllowed)) throw new NotPublicError(name)
    return addresses.map((address) => ({ address, family: isIP(address) }))
  })
  return (name, options, done) => {
    allowedAddressesOf(name, (error, addresses) => {
      const [first] = addresses ?? []
      if (error || !first) done(error ?? new Error('No address'), '', 4)
      else if (options.all) done(null, addresses)
      else done(null, first.address, first.family)
    })
  }
}

/**
 * By the name servers alone, and not by `dns.lookup`: that would also read the machine's file of hosts, and hold one of a
 * few threads for as long as a hostile name server is silent.
 */
async function addressesOf(name: string): Promise<string[]> {
  const resolver = marketResolver()
  const [four, six] = await Promise.allSettled([resolver.resolve4(name), resolver.resolve6(name)])
  const found = [four, six].flatMap((each) => (each.status === 'fulfilled' ? each.value : []))
  if (found.length === 0 && four.status === 'rejected') throw four.reason
  return found
}
