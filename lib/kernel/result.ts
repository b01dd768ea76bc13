/**
 * An expected failure: something a person can mend. Returned, never thrown.
 * `field` names the form field it belongs beside; without it the message belongs to the whole form.
 * `retryAfter`: seconds after which another try may go better, for programs; the message says it in words.
 */
export type Failure<Code extends string = string> = { code: Code; message: string; field?: string; retryAfter?: number }

export type Result<T, F extends Failure = Failure> = { ok: true; value: T } | { ok: false; failures: [F, ...F[]] }

export function ok<T>(value: T): { ok: true; value: T } {
  return { ok: true, value }
}

/** @param field the form field the message belongs beside, when it belongs to one */
export function fail<Code extends string>(
  code: Code,
  message: string,
  field?: string,
): { ok: false; failures: [Failure<Code>] } {
  return { ok: false, failures: [field === undefined ? { code, message } : { code, message, field }] }
}
