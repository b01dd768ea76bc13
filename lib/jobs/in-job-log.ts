import { publicDb } from '#lib/db/public-db.ts'
import { log, requestFields } from '#lib/log.ts'
import type { JobName } from './job-payloads.ts'

type LoggedJob = { id: string; data: { tenantId?: string; hook?: string } | null }

/**
 * Runs a job so that every line it logs names the job and, when the job is about a store, the store. A job that fails is
 * logged here.
 * @throws whatever `work` throws, so that the queue tries again
 */
export async function inJobLog<T>(name: JobName, { id, data }: LoggedJob, work: () => Promise<T>): Promise<T> {
  const tenant = data?.tenantId ? await slugOf(data.tenantId) : undefined
  const fields = { requestId: id, job: name, ...(data?.hook && { hook: data.hook }), ...(tenant && { tenant }) }
  return requestFields.run(fields, async () => {
    try {
      return await work()
    } catch (error) {
      log.error({ err: error }, 'a job failed; its queue says whether it is tried again')
      throw error
    }
  })
}

/** A job must not fail because its store cannot be named: when the database is away the work itself says so. */
async function slugOf(id: string): Promise<string | undefined> {
  const row = await publicDb()
    .tenant.findUnique({ where: { id }, select: { slug: true } })
    .catch(() => null)
  return row?.slug
}
