import type { TenantDb, TenantTx } from '#lib/db/tenant-db.ts'
import type { Failure, Result } from '#lib/kernel/result.ts'

/** Carries an expected failure out of a transaction, so that everything in it is undone. */
class Undone extends Error {
  readonly result: { ok: false; failures: [Failure, ...Failure[]] }

  constructor(result: { ok: false; failures: [Failure, ...Failure[]] }) {
    super('The transaction was undone on purpose')
    this.result = result
  }
}

/** Runs `work` in one transaction and undoes it when it ends in a failure, not only when it throws. */
export async function allOrNothing<T>(db: TenantDb, work: (tx: TenantTx) => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await db.$transaction(async (tx) => {
      const result = await work(tx)
      if (!result.ok) throw new Undone(result)
      return result
    })
  } catch (error) {
    if (error instanceof Undone) return error.result
    throw error
  }
}
