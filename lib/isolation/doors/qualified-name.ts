import { Prisma } from '#lib/db/generated/tenant/client.ts'
import { quoteIdentifier } from '#lib/db/sql.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import type { Door } from '../door.ts'
import { DENIED, isRefusal, isRefused, mustLead } from '../refused.ts'

export const qualifiedNameDoor: Door = {
  name: 'qualified name',
  about: 'a raw query of one store’s client that names the other’s schema',
  async enter({ from, to }) {
    const db = tenantDb(from.tenant, { asOperator: true })
    const read = (schemaName: string, secret: string) =>
      db.$queryRaw<unknown[]>`SELECT 1 FROM ${Prisma.raw(quoteIdentifier(schemaName))}.media WHERE alt = ${secret}`
    const own = await read(from.tenant.schemaName, from.canary.secret)
    mustLead(own.length === 1, 'the store does not find its own canary')
    const refused = await isRefused(
      () => read(to.tenant.schemaName, to.canary.secret),
      (error) => isRefusal(error, [DENIED]),
    )
    return refused ? null : `${from.tenant.schemaName} reads ${to.tenant.schemaName}.media`
  },
}
