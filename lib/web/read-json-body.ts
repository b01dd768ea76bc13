import { readBody } from './read-body.ts'

/**
 * What a request's body says as JSON; null for what is none, or is longer.
 * @param most bytes after which the rest is left unread
 */
export async function readJsonBody(request: Request, most: number): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await readBody(request, most)))
  } catch {
    return null
  }
}
