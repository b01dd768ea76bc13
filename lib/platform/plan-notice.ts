import { writtenDate } from '#lib/kernel/written-date.ts'
import type { TrialStanding } from './trial-standing.ts'

/** The dashboard's warning in words; null while there is nothing to warn of. */
export function planNotice(standing: TrialStanding): string | null {
  if (standing.standing === 'warned') {
    return `The time of this store has run out. Everything works until ${day(standing.until)}; after that shoppers can look and not order. Nothing is deleted.`
  }
  if (standing.standing === 'read-only') {
    return `Since ${day(standing.since)} shoppers can look and not order, because the time of this store has run out. Nothing is deleted.`
  }
  return null
}

function day(date: Date): string {
  return writtenDate(date, 'UTC')
}
