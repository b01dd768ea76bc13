import type { Credentials } from '#lib/auth/schema.ts'
import { signInAnyone } from '#lib/auth/sign-in-anyone.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { beginSession } from './begin-session.ts'
import { type TokenPair, tokenPair } from './token-pair.ts'

/**
 * Begins a session at the API.
 * @param address where the request came from: tries are counted by it
 * @returns failures `refused` and `slowed`
 */
export async function issueTokens(
  ctx: StoreContext,
  credentials: Credentials,
  address: string,
): Promise<Result<TokenPair>> {
  const signedIn = await signInAnyone(ctx, credentials, address)
  if (!signedIn.ok) return signedIn
  const { kind, subjectId, version } = signedIn.value
  if (kind === 'operator') throw new Error('Operators have no account in a store')
  const { session, secret } = await beginSession(ctx, { kind, subjectId, version })
  const pair = await tokenPair(ctx, session, secret)
  if (!pair) throw new Error('The account went while it signed in')
  return ok(pair)
}
