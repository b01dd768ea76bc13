import type { Result } from '#lib/kernel/result.ts'
import { renamed } from '../renamed.ts'

/** The form's names in the API's words. */
export function pageFields<T>(result: Result<T>): Result<T> {
  return renamed(result, { mediaId: 'media_id', publishAt: 'published_at', visibility: 'status' })
}
