import type { Tenant } from '#lib/db/tenant.ts'

/** So long a store whose time has run out goes on as before, and its dashboard warns, days. */
export const WARNING_DAYS = 7

const DAY_MS = 24 * 60 * 60_000

/**
 * - `paid`, `trial`: everything works
 * - `warned`: its time has run out; everything works until `until`
 * - `read-only`: shoppers look and cannot order; nothing is deleted, and the dashboard works
 */
export type TrialStanding =
  | { standing: 'paid' | 'trial'; until: Date | null }
  | { standing: 'warned'; until: Date }
  | { standing: 'read-only'; since: Date }

/** How a store stands with the market. Without a date it never runs out, on trial or not. */
export function trialStanding({ onTrial, paidUntil }: Pick<Tenant, 'onTrial' | 'paidUntil'>, now: Date): TrialStanding {
  if (!paidUntil || now < paidUntil) return { standing: onTrial ? 'trial' : 'paid', until: paidUntil }
  const until = new Date(paidUntil.getTime() + WARNING_DAYS * DAY_MS)
  return now < until ? { standing: 'warned', until } : { standing: 'read-only', since: until }
}
