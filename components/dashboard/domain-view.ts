import type { FormAction } from './form-action.ts'

/** An address of a store as the dashboard shows it. */
export type DomainView = {
  id: string
  host: string
  /** As people write it, when that differs. */
  written: string | null
  kind: 'subdomain' | 'own' | 'vouched'
  state: 'waiting' | 'verified' | 'lapsed'
  isPrimary: boolean
  problem: string | null
  checkedAt: Date | null
  servedUntil: Date | null
  records: { type: string; name: string; value: string }[]
}

export type DomainActions = {
  check: FormAction<{ check: string; problem: string | null }>
  makePrimary: FormAction
  remove: FormAction<{ host: string; wasPrimary: boolean }>
  restore: FormAction
}
