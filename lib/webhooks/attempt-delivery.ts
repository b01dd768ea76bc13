import { NotPublicError, requestPublic } from '#lib/outgoing/request-public.ts'
import { isLoopbackAllowed, refusalOfAddress } from './webhook-address.ts'
import { signatureHeaders } from './webhook-secret.ts'

/** From the look-up of the name to the last byte of the answer, ms. */
export const ATTEMPT_MS = 5_000
/** What is read of an answer, and what of that is kept for the log. */
const MAX_ANSWER_BYTES = 4_096
const KEPT_CHARACTERS = 1_000

export type Attempt = {
  /** The same for each attempt of one event. */
  eventId: string
  payload: string
  url: string
  /** All of them sign. */
  secrets: readonly string[]
}

/** @property error why it did not arrive, for people; '' when it did */
export type AttemptOutcome = { answerCode: number | null; answer: string; error: string }

/** Sends an event once. Only an answer of 2xx within five seconds says that it has arrived; redirects are not followed. */
export async function attemptDelivery({ eventId, payload, url, secrets }: Attempt, at: Date): Promise<AttemptOutcome> {
  // What was saved under a rule that has changed since is not sent.
  const refusal = refusalOfAddress(url)
  if (refusal) return { answerCode: null, answer: '', error: refusal }
  try {
    const { status, body } = await requestPublic(new URL(url), {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Souk-Webhooks/1',
        ...signatureHeaders(secrets, eventId, at, payload),
      },
      body: payload,
      signal: AbortSignal.timeout(ATTEMPT_MS),
      mostBytes: () => MAX_ANSWER_BYTES,
      toLoopback: isLoopbackAllowed(),
    })
    return { answerCode: status, answer: textOf(body), error: problemOf(status) }
  } catch (error) {
    return { answerCode: null, answer: '', error: reasonOf(error) }
  }
}

function problemOf(status: number): string {
  if (status >= 200 && status < 300) return ''
  if (status >= 300 && status < 400) return `It answered ${status}: it leads elsewhere, and we do not follow.`
  return `It answered ${status}.`
}

/** PostgreSQL stores no NUL. */
function textOf(body: Buffer): string {
  return body.toString('utf8').replaceAll('\0', '').slice(0, KEPT_CHARACTERS)
}

const REASONS: Readonly<Record<string, string>> = {
  ABORT_ERR: `It did not answer within ${ATTEMPT_MS / 1000} seconds.`,
  ENOTFOUND: 'There is no such host.',
  ENODATA: 'There is no such host.',
  ECONNREFUSED: 'The host refused the connection.',
  ECONNRESET: 'The host broke the connection.',
  CERT_HAS_EXPIRED: 'Its certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'Its certificate is self-signed.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'Its certificate is for another host.',
}

function reasonOf(error: unknown): string {
  if (error instanceof NotPublicError) return 'This address is not on the public internet.'
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `The host could not be reached${code && ` (${code})`}.`
}
