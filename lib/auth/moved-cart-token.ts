import { decode, encode } from 'next-auth/jwt'
import { z } from 'zod'
import { env } from '#lib/env.ts'

/** From the redirect to the page it leads to, s. */
const VALID_FOR_SECONDS = 60
const SALT = 'souk.moved-cart'
const Claims = z.object({ sub: z.uuid(), tid: z.string() })

/** Carries a guest's cart, and nothing else, from a store's former address to its new one. */
export function encodeMovedCart(tenant: { id: string }, cartId: string): Promise<string> {
  return encode({
    token: { sub: cartId, tid: tenant.id },
    secret: env().SOUK_SECRET,
    salt: SALT,
    maxAge: VALID_FOR_SECONDS,
  })
}

/** @returns the cart's id; null for a token that is none, too old, or another store's */
export async function decodeMovedCart(tenant: { id: string }, token: string): Promise<string | null> {
  try {
    const claims = Claims.safeParse(await decode({ token, secret: env().SOUK_SECRET, salt: SALT }))
    return claims.success && claims.data.tid === tenant.id ? claims.data.sub : null
  } catch {
    return null
  }
}
