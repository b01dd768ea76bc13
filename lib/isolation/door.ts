import type { Tenant } from '#lib/db/tenant.ts'
import type { Canary } from './canary.ts'

/** A store in the proof, with the row that only it may see. */
export type ProvenStore = { tenant: Tenant; canary: Canary }

/** The means of `from` are used against what is `to`'s. */
export type Pair = { from: ProvenStore; to: ProvenStore }

/** @property url where a running server of the market listens; null when there is none to ask */
export type Surroundings = { url: string | null }

/**
 * One way in which a store's data could reach another store. A door first shows that it leads somewhere at all (to the
 * store's own canary), because a door that never opens proves nothing.
 */
export type Door = {
  name: string
  /** What is tried, for people. */
  about: string
  needsServer?: true
  /**
   * @returns null when it was refused in the expected way, or what was found behind it
   * @throws anything else: the door could not be tried, and the proof is no proof
   */
  enter(pair: Pair, surroundings: Surroundings): Promise<string | null>
}

/** A door's name, the two stores' schemas, and what came of it. */
export type Attempt = { door: string; from: string; to: string }
export type Leak = Attempt & { found: string }
export type BrokenDoor = Attempt & { error: string }
