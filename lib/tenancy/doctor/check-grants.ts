import { someOf } from './counted.ts'
import type { Check, Fault } from './finding.ts'
import { foreignGrantsIn } from './foreign-grants.ts'
import { isStanding, type StandingSchema } from './read-fleet.ts'
import { type Held, type Holding, readHoldings } from './read-holdings.ts'
import { settleGrants } from './settle-grants.ts'

const TABLE_PRIVILEGES = ['SELECT', 'INSERT', 'UPDATE', 'DELETE']

export const grantsCheck: Check = {
  name: 'grants',
  title: 'Who may do what',
  about:
    'a store’s role may use its schema and read and write its tables, nobody else may do anything there, and the ' +
    'application may do nothing by itself; granted and taken away',
  find: async ({ client, fleet }) => {
    const stores = fleet.filter(isStanding)
    const holdings = await readHoldings(client, stores)
    const bySchema = Map.groupBy(holdings, ({ schemaName }) => schemaName)
    const inStores = stores.flatMap((store) => faultsOf(store, bySchema.get(store.schemaName) ?? []))
    return [...inStores, ...(await foreignGrantsIn(client, stores))]
  },
}

function faultsOf(store: StandingSchema, holdings: Holding[]): Fault[] {
  const lacking = holdings.flatMap((holding) => lackOf(holding, store.roleName))
  const excess = holdings.flatMap((holding) =>
    holding.held.filter((held) => isExcess(holding, held, store.roleName)).map((held) => ({ holding, held })),
  )
  const mend = () => settleGrants(store, excess)
  const faults: Fault[] = []
  if (lacking.length > 0) {
    const message = `its role may not ${someOf(lacking)}`
    faults.push({ code: 'grant-missing', subject: store.schemaName, message, mend })
  }
  if (excess.length > 0) {
    const words = excess.map(
      ({ holding, held }) => `${held.grantee ?? 'PUBLIC'} may ${held.privilege} ${holding.object ?? 'the schema'}`,
    )
    faults.push({ code: 'grant-excessive', subject: store.schemaName, message: someOf(words), mend })
  }
  return faults
}

function lackOf({ object, kind, held }: Holding, roleName: string): string[] {
  if (kind === 'column' || kind === 'SEQUENCE') return []
  const wanted = kind === 'SCHEMA' ? ['USAGE'] : TABLE_PRIVILEGES
  const has = new Set(held.filter(({ grantee }) => grantee === roleName).map(({ privilege }) => privilege))
  return wanted.filter((privilege) => !has.has(privilege)).map((privilege) => `${privilege} ${object ?? 'the schema'}`)
}

function isExcess({ kind }: Holding, { grantee, privilege, mayGrant }: Held, roleName: string): boolean {
  if (grantee !== roleName || mayGrant) return true
  if (kind === 'SCHEMA') return privilege !== 'USAGE'
  return kind !== 'TABLE' || !TABLE_PRIVILEGES.includes(privilege)
}
