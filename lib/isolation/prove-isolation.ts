import { randomBytes } from 'node:crypto'
import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { explainError } from '#lib/kernel/explain-error.ts'
import { mapLimited } from '#lib/kernel/map-limited.ts'
import { plantCanary, removeCanaries } from './canary.ts'
import type { Attempt, BrokenDoor, Door, Leak, ProvenStore } from './door.ts'
import { DOORS } from './doors.ts'
import { drawPairs } from './draw-pairs.ts'
import { holdProof } from './hold-proof.ts'
import { beginProof, endProof, type ProofState } from './proof-record.ts'
import { tryDoor } from './try-door.ts'

/** Leaves connections for the shops that sell meanwhile. */
const AT_ONCE = 2
/** A market that leaks everywhere is told of by these. */
const MOST_TOLD = 100

export type ProofOptions = {
  /** Pairs to try; at least as many as there are stores, which is the default. */
  pairs?: number
  /** Draws the same pairs again. */
  seed?: string
  /** Where a server of this market listens; without it the doors over HTTP are left out. */
  url?: string | null
  doors?: readonly Door[]
  onStart?: (pairs: number) => void
  onPair?: (closed: boolean) => void
}

/**
 * @property state "broken" when a door could not be tried: then nothing is proved
 * @property attempts doors that were tried
 */
export type Proof = {
  state: ProofState
  seed: string
  stores: number
  pairs: number
  attempts: number
  leaks: Leak[]
  broken: BrokenDoor[]
}

/**
 * Proves that no store reaches another one's data: plants a secret in every store, tries every door between random
 * pairs of them, writes down what came of it, and removes what it planted.
 * @throws PlainError while another proof is under way
 */
export function proveIsolation(options: ProofOptions = {}): Promise<Proof> {
  return holdProof(async () => {
    const id = await beginProof()
    try {
      const proof = await prove(options)
      const [first] = proof.broken
      const error = first ? `${first.door}, ${first.from} to ${first.to}: ${first.error}` : null
      await endProof(id, { ...proof, leaks: proof.leaks.slice(0, MOST_TOLD), error })
      return proof
    } catch (error) {
      await endProof(id, { state: 'broken', stores: 0, attempts: 0, leaks: [], error: explainError(error) })
      throw error
    }
  })
}

async function prove({
  pairs: wanted = 0,
  seed = randomBytes(6).toString('hex'),
  url = null,
  ...options
}: ProofOptions) {
  const rows = await publicDb().tenant.findMany({ orderBy: { id: 'asc' } })
  const tenants = rows.map(tenantFromRegistry)
  const proof: Proof = { state: 'passed', seed, stores: tenants.length, pairs: 0, attempts: 0, leaks: [], broken: [] }
  try {
    await mapLimited(tenants, AT_ONCE, (tenant) => inStore(proof, tenant, 'left-over canaries', removeCanaries))
    const planted = await mapLimited(tenants, AT_ONCE, async (tenant): Promise<ProvenStore[]> => {
      const canary = await inStore(proof, tenant, 'planting', plantCanary)
      return canary ? [{ tenant, canary }] : []
    })
    const pairs = drawPairs(planted.flat(), wanted, seed)
    options.onStart?.(pairs.length)
    await mapLimited(pairs, AT_ONCE, async ([from, to]) => {
      let isClosed = true
      const isOpen = from.tenant.status === 'active' && to.tenant.status === 'active'
      for (const door of options.doors ?? DOORS) {
        if (door.needsServer && !(url && isOpen)) continue
        const tried = await tryDoor(door, { from, to }, { url })
        proof.attempts++
        if (tried.outcome === 'opened' || tried.outcome === 'broken') isClosed = false
        if (tried.outcome === 'opened') addOnce(proof.leaks, tried.leak)
        if (tried.outcome === 'broken') addOnce(proof.broken, tried.broken)
      }
      proof.pairs++
      options.onPair?.(isClosed)
    })
  } finally {
    await mapLimited(tenants, AT_ONCE, (tenant) => inStore(proof, tenant, 'removing the canary', removeCanaries))
  }
  return { ...proof, state: stateOf(proof) }
}

/** A pair that was drawn twice is told of once. */
function addOnce<Entry extends Attempt>(entries: Entry[], entry: Entry): void {
  const isSame = ({ door, from, to }: Attempt) => door === entry.door && from === entry.from && to === entry.to
  if (!entries.some(isSame)) entries.push(entry)
}

/** A store that cannot be used breaks the proof and keeps the others from nothing; one that was erased does not. */
async function inStore<T>(
  proof: Proof,
  tenant: Tenant,
  door: string,
  work: (now: Tenant) => Promise<T>,
): Promise<T | null> {
  // By its name of now: it may have been renamed since.
  const row = await publicDb().tenant.findUnique({ where: { id: tenant.id } })
  if (!row) return null
  try {
    return await work(tenantFromRegistry(row))
  } catch (error) {
    proof.broken.push({
      door,
      from: row.schemaName,
      to: row.schemaName,
      error: explainError(error).split('\n')[0] ?? '',
    })
    return null
  }
}

function stateOf({ leaks, broken }: Proof): ProofState {
  if (leaks.length > 0) return 'failed'
  return broken.length > 0 ? 'broken' : 'passed'
}
