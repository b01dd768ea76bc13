import { Prisma } from '#lib/db/generated/public/client.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import type { Door } from '../door.ts'
import { DENIED, isRefusal, isRefused, mustLead } from '../refused.ts'

export const registryDoor: Door = {
  name: 'registry',
  about: 'the registry’s client, asked for a store’s rows',
  async enter({ to }) {
    const row = await publicDb().tenant.findUnique({ where: { id: to.tenant.id }, select: { id: true } })
    mustLead(row !== null, 'the registry does not know the store')
    const media = Prisma.raw(`${quoteIdentifier(to.tenant.schemaName)}.media`)
    const refused = await isRefused(
      () => publicDb().$queryRaw`SELECT alt FROM ${media} LIMIT 1`,
      (error) => isRefusal(error, [DENIED]),
    )
    return refused ? null : `the registry reads ${to.tenant.schemaName}.media`
  },
}
