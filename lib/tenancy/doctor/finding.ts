import type pg from 'pg'
import type { FleetSchema } from './read-fleet.ts'

/** Something that is wrong, as a check sees it. */
export type Fault = {
  code: string
  /** What it is about: a schema, a role, a folder. Code and subject together name a fault. */
  subject: string
  message: string
  /** Mends it and says in a few words what was done; null when a person has to. */
  mend: (() => Promise<string>) | null
  /** True for what is no fault but has to be said, such as that something could not be looked at now. */
  isRemark?: true
}

/** What a check looks at: one moment of the registry and the catalogue together. */
export type Look = { client: pg.PoolClient; fleet: FleetSchema[] }

export type Check = {
  name: string
  /** For people: heading of its findings. */
  title: string
  /** For people: what is looked at and what is done about it. */
  about: string
  find: (look: Look) => Promise<Fault[]>
}

/** A fault as it is told: what it is and what became of it. */
export type Finding = {
  check: string
  code: string
  subject: string
  message: string
  fixable: boolean
  /** `remark`: nothing is wrong. `failed`: it was to be mended and could not be. */
  state: 'found' | 'mended' | 'failed' | 'remark'
  /** What was done, or why it failed. */
  outcome?: string
}
