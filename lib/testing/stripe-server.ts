import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

type Intent = {
  id: string
  object: 'payment_intent'
  amount: number
  amount_received: number
  currency: string
  status: string
  client_secret: string
  metadata: Record<string, string>
}
type Refund = {
  id: string
  object: 'refund'
  payment_intent: string
  amount: number
  currency: string
  status: string
  metadata: Record<string, string>
}
type Answer = { status: number; body: object }

/** Kinds of events that the server can tell of what has happened in it. */
export type StripeEventType =
  | 'payment_intent.succeeded'
  | 'payment_intent.canceled'
  | 'payment_intent.payment_failed'
  | 'charge.refunded'
  | 'refund.created'
  | 'refund.updated'
  | 'refund.failed'

/**
 * For tests: speaks the part of Stripe's API that Souk uses, over HTTP, in Stripe's shapes: form bodies, bearer keys,
 * idempotency keys that give the first answer again, errors with type and code, and events with Stripe's signature.
 * Keys that begin with `sk_test_` are known to it, all others are refused.
 */
export class StripeServer {
  readonly intents = new Map<string, Intent>()
  readonly refunds = new Map<string, Refund>()
  /** Every request: method, path, and the key it came with. */
  readonly requests: { method: string; path: string; key: string }[] = []
  /** How the next requests are to be answered instead: 'hang' closes the line after having done the work. */
  trouble: 'hang' | 'refuse-charges' | 'refuse-refunds' | 'refund-later' | null = null
  readonly #answers = new Map<string, Answer>()
  readonly #server: Server

  private constructor() {
    this.#server = createServer((request, response) => void this.#handle(request, response))
  }

  static async start(port = 0): Promise<StripeServer> {
    const stripe = new StripeServer()
    await new Promise<void>((done) => stripe.#server.listen(port, '127.0.0.1', done))
    return stripe
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  /** What Stripe's own form does in the shopper's browser: confirms the intent with a card that pays, or does not. */
  confirm(intentId: string, card: 'pays' | 'declined' = 'pays'): void {
    const intent = this.#intent(intentId)
    if (!intent || !OPEN.includes(intent.status)) throw new Error(`${intentId} cannot be confirmed`)
    if (card === 'pays') this.succeed(intent)
    else intent.status = 'requires_payment_method'
  }

  /** The money has come, whatever the intent was before. */
  succeed(intent: Intent, amount = intent.amount): void {
    intent.status = 'succeeded'
    intent.amount_received = amount
  }

  /** A refund that the merchant makes in Stripe's dashboard. */
  refundOutside(intentId: string, amount: number): Refund {
    const answer = this.#refund({ payment_intent: intentId, amount: String(amount) })
    if (answer.status !== 200) throw new Error(JSON.stringify(answer.body))
    return answer.body as Refund
  }

  /** An event as Stripe would post it: the body, and the header with its signature. */
  event(type: StripeEventType, object: object, options: { secret: string; id?: string; at?: Date }) {
    const id = options.id ?? `evt_${randomBytes(12).toString('hex')}`
    const body = JSON.stringify({ id, object: 'event', type, api_version: '2026-10-28.endive', data: { object } })
    return { id, body, signature: stripeSignature(body, options.secret, options.at) }
  }

  /** The charge of an intent, as `charge.refunded` carries it. */
  chargeOf(intentId: string): object {
    const refunded = this.#refundsOf(intentId).filter(({ status }) => status === 'succeeded')
    return {
      id: `ch_${intentId.slice(3)}`,
      object: 'charge',
      payment_intent: intentId,
      amount: this.#intent(intentId)?.amount ?? 0,
      amount_refunded: refunded.reduce((sum, { amount }) => sum + amount, 0),
    }
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = 'GET', headers } = request
    const url = new URL(request.url ?? '/', this.url)
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const key = (headers.authorization ?? '').replace(/^Bearer /, '')
    this.requests.push({ method, path: url.pathname, key })
    const form = formOf(new URLSearchParams(method === 'GET' ? url.search : Buffer.concat(chunks).toString()))
    const answer = this.#once(key, headers['idempotency-key'], () => this.#answer(method, url.pathname, form, key))
    if (this.trouble === 'hang' && method !== 'GET') return void response.destroy()
    response.writeHead(answer.status, {
      'content-type': 'application/json',
      'request-id': `req_${randomBytes(6).toString('hex')}`,
    })
    response.end(JSON.stringify(answer.body))
  }

  /** The same idempotency key of the same account gives the first answer again. */
  #once(key: string, idempotencyKey: string | string[] | undefined, answer: () => Answer): Answer {
    if (idempotencyKey === undefined) return answer()
    const name = `${key} ${String(idempotencyKey)}`
    const known = this.#answers.get(name)
    if (known) return known
    const made = answer()
    // As it was then, not as it becomes.
    this.#answers.set(name, structuredClone(made))
    return made
  }

  #answer(method: string, path: string, form: Record<string, string>, key: string): Answer {
    if (!key.startsWith('sk_test_')) {
      return errorOf(401, 'invalid_request_error', 'Invalid API Key provided: sk_****', undefined)
    }
    const [, , resource, id, verb] = path.split('/')
    if (resource === 'balance')
      return { status: 200, body: { object: 'balance', livemode: false, available: [], pending: [] } }
    if (resource === 'payment_intents' && id === undefined) return this.#create(form)
    if (resource === 'payment_intents') return this.#act(id ?? '', verb)
    if (resource === 'refunds' && method === 'POST') return this.#refund(form)
    if (resource === 'refunds' && id === undefined) {
      const data = this.#refundsOf(form.payment_intent ?? '')
      return { status: 200, body: { object: 'list', url: '/v1/refunds', has_more: false, data } }
    }
    const refund = this.refunds.get(id ?? '')
    return refund ? { status: 200, body: refund } : missing(path)
  }

  #create({ amount = '', currency = '', ...form }: Record<string, string>): Answer {
    if (!/^[a-z]{3}$/.test(currency))
      return errorOf(400, 'invalid_request_error', 'Invalid currency', 'parameter_invalid')
    // What Stripe asks of currencies with three decimals, and says when it does not get it.
    if (THREE_DECIMALS.has(currency) && !amount.endsWith('0')) {
      const told = `Invalid amount: ${currency} amounts must be evenly divisible by 10.`
      return errorOf(400, 'invalid_request_error', told, 'parameter_invalid_integer')
    }
    if (this.trouble === 'refuse-charges' || (Number(amount) < 50 && currency === 'usd')) {
      return errorOf(400, 'invalid_request_error', 'Amount must be at least $0.50 usd', 'amount_too_small')
    }
    const id = `pi_${randomBytes(12).toString('hex')}`
    const intent: Intent = {
      id,
      object: 'payment_intent',
      amount: Number(amount),
      amount_received: 0,
      currency,
      status: 'requires_payment_method',
      client_secret: `${id}_secret_${randomBytes(12).toString('hex')}`,
      metadata: metadataOf(form),
    }
    this.intents.set(id, intent)
    return { status: 200, body: intent }
  }

  #act(id: string, verb: string | undefined): Answer {
    const intent = this.#intent(id)
    if (!intent) return missing(id)
    if (verb === 'cancel') {
      if (!OPEN.includes(intent.status)) {
        const told = `You cannot cancel this PaymentIntent because it has a status of ${intent.status}.`
        return errorOf(400, 'invalid_request_error', told, 'payment_intent_unexpected_state')
      }
      intent.status = 'canceled'
    }
    return { status: 200, body: intent }
  }

  #refund({ payment_intent: intentId = '', amount, ...form }: Record<string, string>): Answer {
    const intent = this.#intent(intentId)
    if (!intent) return missing(intentId)
    const gone = this.#refundsOf(intentId)
      .filter(({ status }) => status !== 'failed')
      .reduce((sum, refund) => sum + refund.amount, 0)
    const wanted = Number(amount ?? intent.amount)
    if (THREE_DECIMALS.has(intent.currency) && wanted % 10 !== 0) {
      return errorOf(400, 'invalid_request_error', 'Invalid amount', 'parameter_invalid_integer')
    }
    if (this.trouble === 'refuse-refunds' || intent.status !== 'succeeded' || gone + wanted > intent.amount) {
      const told = 'Refund amount is greater than unrefunded amount on charge'
      return errorOf(400, 'invalid_request_error', told, 'charge_already_refunded')
    }
    const id = `re_${randomBytes(12).toString('hex')}`
    const refund: Refund = {
      id,
      object: 'refund',
      payment_intent: intentId,
      amount: wanted,
      currency: intent.currency,
      status: this.trouble === 'refund-later' ? 'pending' : 'succeeded',
      metadata: metadataOf(form),
    }
    this.refunds.set(id, refund)
    return { status: 200, body: refund }
  }

  #intent(id: string): Intent | undefined {
    return this.intents.get(id)
  }

  #refundsOf(intentId: string): Refund[] {
    return [...this.refunds.values()].filter((refund) => refund.payment_intent === intentId)
  }
}

const THREE_DECIMALS = new Set(['bhd', 'jod', 'kwd', 'omr', 'tnd'])
const OPEN = ['requires_payment_method', 'requires_confirmation', 'requires_action']

/** Stripe's signature: HMAC-SHA-256 over "<seconds>.<body>" under the endpoint's secret. */
export function stripeSignature(body: string, secret: string, at = new Date()): string {
  const seconds = Math.floor(at.getTime() / 1000)
  const v1 = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex')
  return `t=${seconds},v1=${v1}`
}

/** "metadata[souk_store]=a" keeps its name with brackets; that is all the nesting there is. */
function formOf(params: URLSearchParams): Record<string, string> {
  return Object.fromEntries(params)
}

function metadataOf(form: Record<string, string>): Record<string, string> {
  const metadata: Record<string, string> = {}
  for (const [name, value] of Object.entries(form)) {
    const key = /^metadata\[(\w+)\]$/.exec(name)?.[1]
    if (key) metadata[key] = value
  }
  return metadata
}

function errorOf(status: number, type: string, message: string, code: string | undefined): Answer {
  return { status, body: { error: { type, message, code } } }
}

function missing(what: string): Answer {
  return errorOf(404, 'invalid_request_error', `No such object: '${what}'`, 'resource_missing')
}
