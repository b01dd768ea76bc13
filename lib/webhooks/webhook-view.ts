import type { EventType } from './event-types.ts'

/** `failing`: the last attempts went wrong. `held-back`: so many of them that nothing is sent for a while. */
export type WebhookState = 'working' | 'failing' | 'held-back' | 'paused'

/** A webhook as its merchant sees it; its secret is shown when it is made, and never again. */
export type WebhookView = {
  id: string
  url: string
  /** Why nothing is sent to its address, for people; null when it can be. A store that came from a file may have one. */
  refusal: string | null
  events: EventType[]
  state: WebhookState
  /** Attempts in a row that failed. */
  failures: number
  /** While held back: until then. */
  heldBackUntil: Date | null
  /** After a rotation: until then the secret before signs as well. */
  previousUntil: Date | null
  createdAt: Date
}

export type DeliveryStatus = 'queued' | 'delivered' | 'failed'

/** @property nextAt when it is tried next; null when it is not */
export type DeliveryRow = {
  id: string
  webhookId: string
  eventId: string
  type: string
  status: DeliveryStatus
  attempts: number
  /** HTTP status of the last answer; null without one. */
  answerCode: number | null
  /** Why the last attempt failed; '' when none did. */
  error: string
  createdAt: Date
  nextAt: Date | null
  /** Of the last attempt. */
  sentAt: Date | null
}

/** @property answer how the last answer began */
export type DeliveryView = DeliveryRow & { payload: string; answer: string }
