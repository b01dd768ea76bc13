import type { Picture } from '#lib/content/picture.ts'
import type { ReturnStatus } from './return-lifecycle.ts'
import type { ReturnReason } from './schema.ts'

export type ReturnLineView = {
  orderLineId: string
  title: string
  variantTitle: string
  quantity: number
  reason: ReturnReason
  picture: Picture | null
}

/** What a customer wants to give back, and what became of it. */
export type ReturnView = {
  id: string
  orderId: string
  orderNumber: string
  customerName: string
  status: ReturnStatus
  lines: ReturnLineView[]
  note: string
  /** The merchant's answer. */
  reply: string
  createdAt: Date
  closedAt: Date | null
}

/** A return as the merchant decides about it. Amounts in minor units of `currency`. */
export type ReturnDecision = ReturnView & {
  email: string
  currency: string
  /** What was paid for these units, as far as it has not gone back. */
  worthMinor: number
  /** The most that can go back. */
  leftMinor: number
}
