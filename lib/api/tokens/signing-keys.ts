import { hkdfSync, randomBytes } from 'node:crypto'
import { publicDb } from '#lib/db/public-db.ts'
import { type Clock, systemClock } from '#lib/kernel/clock.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { openSecret, sealSecret } from '#lib/payments/seal-secret.ts'

/** How long a process goes on signing with what it read: other processes may have rotated the keys, ms. */
const REREAD_AFTER_MS = 60_000
/** A key that nobody knows is looked up at most so often, however many tokens name it, ms. */
const LOOK_AGAIN_AFTER_MS = 1_000
/** After a rotation the old keys are believed for as long as tokens that they signed may last, and as others still sign, ms. */
const OVERLAP_MS = 15 * 60_000 + 2 * REREAD_AFTER_MS

type SigningKey = { id: string; secret: Buffer }

const state = processSingleton('api-signing-keys', () => ({ keys: [] as SigningKey[], readAt: 0 }))

/** The key that signs now: its `kid`, and what it is in this store. The first one makes itself. */
export async function currentSigningKey(
  tenantId: string,
  now: Clock = systemClock,
): Promise<{ kid: string; key: Uint8Array }> {
  if (now().getTime() - state.readAt > REREAD_AFTER_MS) await readKeys(now)
  const newest = state.keys[0] ?? (await makeKey(now))
  return { kid: newest.id, key: keyOf(newest, tenantId) }
}

/** @returns null for a `kid` that is nobody's, or retired */
export async function signingKeyOf(
  kid: string,
  tenantId: string,
  now: Clock = systemClock,
): Promise<Uint8Array | null> {
  const age = now().getTime() - state.readAt
  const isKnown = () => state.keys.find(({ id }) => id === kid)
  if (age > REREAD_AFTER_MS || (!isKnown() && age > LOOK_AGAIN_AFTER_MS)) await readKeys(now)
  const found = isKnown()
  return found ? keyOf(found, tenantId) : null
}

/**
 * Signs with a new key from now on; tokens signed by the old ones are good until they end by themselves. Other processes
 * hear of it within a minute.
 * @param options `atOnce`: the old keys are believed no more, because somebody else may have them; whoever is signed in
 * to an API gets a new token for their refresh token, which no key signs
 */
export async function rotateSigningKeys(
  now: Clock = systemClock,
  { atOnce = false }: { atOnce?: boolean } = {},
): Promise<{ kid: string }> {
  const retiredAt = new Date(now().getTime() + (atOnce ? 0 : OVERLAP_MS))
  const { id } = await makeKey(now)
  const laterThan = { OR: [{ retiredAt: null }, { retiredAt: { gt: retiredAt } }] }
  await publicDb().signingKey.updateMany({ where: { id: { not: id }, ...laterThan }, data: { retiredAt } })
  await readKeys(now)
  return { kid: id }
}

async function makeKey(now: Clock): Promise<SigningKey> {
  const secret = randomBytes(32)
  const { sealed } = sealSecret('market', 'api.signing-key', secret.toString('base64url'))
  const { id } = await publicDb().signingKey.create({ data: { sealed } })
  await readKeys(now)
  return { id, secret }
}

async function readKeys(now: Clock): Promise<void> {
  const rows = await publicDb().signingKey.findMany({
    where: { OR: [{ retiredAt: null }, { retiredAt: { gt: now() } }] },
    orderBy: { id: 'desc' },
  })
  // What another SOUK_SECRET sealed opens nothing here: new ones are made, and people sign in again.
  state.keys = rows.flatMap(({ id, sealed }) => {
    const secret = openSecret('market', 'api.signing-key', { sealed, lastFour: '' })
    return secret ? [{ id, secret: Buffer.from(secret, 'base64url') }] : []
  })
  state.readAt = now().getTime()
}

/** A key of its own for every store: a token of another store is not even signed. */
function keyOf({ secret }: SigningKey, tenantId: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, 'souk', `api tokens of ${tenantId}`, 32))
}
