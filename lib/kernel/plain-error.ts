/** A mistake or circumstance that one line explains: shown without a stack trace, exit code 1. */
export class PlainError extends Error {
  override readonly name = 'PlainError'
}
