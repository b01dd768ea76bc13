import { MAX_UPLOAD_BYTES } from '#lib/content/upload-media.ts'
import { NotPublicError, type PublicAnswer, requestPublic } from '#lib/outgoing/request-public.ts'

const TIMEOUT_MS = 10_000
const MOST_REDIRECTS = 3

/** Why a picture could not be fetched, for people. */
export class PictureUnreached extends Error {
  override readonly name = 'PictureUnreached'
}

/**
 * Fetches a picture from the internet: http(s) only, at public addresses only, each redirect looked at anew, within ten
 * seconds and the size of an upload.
 * @throws PictureUnreached
 */
export async function fetchPicture(text: string): Promise<Buffer> {
  const signal = AbortSignal.timeout(TIMEOUT_MS)
  let url = addressOf(text)
  for (let hop = 0; hop <= MOST_REDIRECTS; hop++) {
    const { status, headers, body, isWhole } = await getOnce(url, signal)
    if (status >= 300 && status < 400 && headers.location) {
      url = addressOf(headers.location, url)
      continue
    }
    if (status !== 200) throw new PictureUnreached(`The address answered ${status}.`)
    if (!isWhole) throw new PictureUnreached('It is larger than 8 MB.')
    return body
  }
  throw new PictureUnreached('It leads on to too many other addresses.')
}

function addressOf(text: string, from?: URL): URL {
  const url = URL.canParse(text, from) ? new URL(text, from) : null
  if (!url || !['http:', 'https:'].includes(url.protocol) || url.username) {
    throw new PictureUnreached('This is no address of a picture on the web.')
  }
  if (url.port !== '') throw new PictureUnreached(NOT_PUBLIC)
  return url
}

const NOT_PUBLIC = 'The address is not on the public internet.'

async function getOnce(url: URL, signal: AbortSignal): Promise<PublicAnswer> {
  const mostBytes = (status: number) => (status === 200 ? MAX_UPLOAD_BYTES : 0)
  try {
    return await requestPublic(url, { method: 'GET', headers: { accept: 'image/*' }, signal, mostBytes })
  } catch (error) {
    throw new PictureUnreached(error instanceof NotPublicError ? NOT_PUBLIC : 'The address could not be reached.')
  }
}
