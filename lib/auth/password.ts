import { hash, verify } from '@node-rs/argon2'
import { processSingleton } from '#lib/kernel/process-singleton.ts'

/** Argon2id with OWASP's first recommendation: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export function hashPassword(password: string): Promise<string> {
  return hash(password, OPTIONS)
}

/**
 * Takes as long for an account that does not exist (`storedHash` null) as for one that does, so that the time tells
 * nobody which e-mails have an account.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const decoy = await processSingleton('password-decoy', () => hashPassword('no account has this password'))
  const matches = await verify(storedHash ?? decoy, password)
  return storedHash !== null && matches
}
