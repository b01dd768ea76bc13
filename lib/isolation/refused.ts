import { errorCode } from '#lib/db/sql.ts'

/** PostgreSQL: permission denied. */
export const DENIED = '42501'
/** PostgreSQL: a role that does not exist, which is what a binding names when the schema's number is not its own. */
export const NO_SUCH_ROLE = '22023'

/**
 * Whether an error is a refusal with one of these codes. Prisma wraps what PostgreSQL said, so its causes are searched.
 */
export function isRefusal(error: unknown, codes: readonly string[]): boolean {
  for (let at: unknown = error; typeof at === 'object' && at !== null; at = innerOf(at)) {
    const code = errorCode(at) ?? ('originalCode' in at ? at.originalCode : undefined)
    if (typeof code === 'string' && codes.includes(code)) return true
  }
  return false
}

function innerOf(error: object): unknown {
  if ('cause' in error && error.cause) return error.cause
  if ('driverAdapterError' in error) return error.driverAdapterError
  return 'meta' in error ? error.meta : undefined
}

/**
 * Tries what must be refused.
 * @returns true when it was; false when it went through
 * @throws the error when it is any other than the expected refusal
 */
export async function isRefused(work: () => Promise<unknown>, expected: (error: unknown) => boolean): Promise<boolean> {
  try {
    await work()
    return false
  } catch (error) {
    if (expected(error)) return true
    throw error
  }
}

/** @throws Error when what must work does not: the door leads nowhere, so that nobody came through it proves nothing */
export function mustLead(leads: boolean, where: string): void {
  if (!leads) throw new Error(`The door cannot be tried: ${where}`)
}
