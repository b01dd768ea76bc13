import { MAX_UPLOAD_BYTES } from '#lib/content/upload-media.ts'
import { NotPublicError, type PublicAnswer, requestPublic } from '#lib/outgoing/request-public.ts'

const MOST_REDIRECTS = 3
const HEADERS = { accept: 'image/*', 'user-agent': 'Souk (brings the pictures of a shop that moves)' }

type Reach = {
  /** For tests: this machine is reached as well, on whatever port. */
  toLoopback?: boolean
  /** For one picture with everything that it leads on to. */
  timeoutMs?: number
}

/** Why a picture could not be fetched, for people. */
export class PictureUnreached extends Error {
  override readonly name = 'PictureUnreached'
  /** Nobody answers there, so another picture of this host would not be had either. */
  readonly isHostAway: boolean

  constructor(message: string, { isHostAway = false } = {}) {
    super(message)
    this.isHostAway = isHostAway
  }
}

/**
 * Fetches a picture from the internet: http(s) only, at public addresses only, each redirect looked at anew, within ten
 * seconds and the size of an upload.
 * @throws PictureUnreached
 */
export async function fetchPicture(text: string, reach: Reach = {}): Promise<Buffer> {
  const signal = AbortSignal.timeout(reach.timeoutMs ?? 10_000)
  let url = addressOf(text, reach)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const { status, headers, body, isWhole } = await getOnce(url, reach, signal)
    if (status >= 300 && status < 400 && headers.location) {
      url = addressOf(headers.location, reach, url)
      continue
    }
    if (status !== 200) throw new PictureUnreached(`The address answered ${status}.`)
    if (!isWhole) throw new PictureUnreached(`It is larger than ${MAX_UPLOAD_BYTES / 2 ** 20} MB.`)
    return body
  }
  throw new PictureUnreached('It leads on to too many other addresses.')
}

function addressOf(text: string, { toLoopback }: Reach, from?: URL): URL {
  const url = URL.canParse(text, from) ? new URL(text, from) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username) {
    throw new PictureUnreached('This is no address of a picture on the web.')
  }
  if (url.port !== '' && !toLoopback) throw new PictureUnreached(NOT_PUBLIC)
  return url
}

const NOT_PUBLIC = 'The address is not on the public internet.'

async function getOnce(url: URL, { toLoopback = false }: Reach, signal: AbortSignal): Promise<PublicAnswer> {
  const mostBytes = (status: number) => (status === 200 ? MAX_UPLOAD_BYTES : 0)
  try {
    return await requestPublic(url, { method: 'GET', headers: HEADERS, signal, mostBytes, toLoopback })
  } catch (error) {
    if (error instanceof NotPublicError) throw new PictureUnreached(NOT_PUBLIC)
    throw new PictureUnreached('The address could not be reached.', { isHostAway: true })
  }
}
