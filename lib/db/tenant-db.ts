import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import type { Binding } from './binding-query.ts'
import { appPool } from './connections.ts'
import { EngineSet, SCHEMA_LOST } from './engine-set.ts'
import { Prisma, type PrismaClient } from './generated/tenant/client.ts'
import { marketDatabase } from './market-database.ts'
import { publicDb } from './public-db.ts'
import { tenantRoleName } from './role-name.ts'
import { assertTenantSchemaName } from './schema-name.ts'
import { forgetSchemaOid, schemaOidOf } from './schema-oid.ts'
import { errorCode } from './sql.ts'
import { isFromRegistry, type Tenant } from './tenant.ts'

type ModelName = Uncapitalize<Prisma.ModelName>

/** A store's models and tagged raw queries: what both `tenantDb` and the handle of its transactions offer. */
export type TenantTx = Pick<PrismaClient, ModelName | '$queryRaw' | '$executeRaw'> & {
  /** Whose rows these are. */
  readonly storeId: string
}

/** A store's data, typed as Prisma's client. Transactions are interactive; Prisma's array form is not offered. */
export type TenantDb = TenantTx & {
  $transaction<T>(
    work: (tx: TenantTx) => Promise<T>,
    options?: { maxWait?: number; timeout?: number; isolationLevel?: Prisma.TransactionIsolationLevel },
  ): Promise<T>
}

const TENANT_ACCESS = 'TENANT_ACCESS'

/** A store that may not be opened, or something that is no store at all. Better an error than another store's rows. */
export class TenantAccessError extends Error {
  override readonly name = 'TenantAccessError'
  readonly code = TENANT_ACCESS
}

const MODEL_NAMES: ReadonlySet<string> = new Set(
  Object.values(Prisma.ModelName).map((name) => name.charAt(0).toLowerCase() + name.slice(1)),
)

export function engineSet(): EngineSet {
  return processSingleton('tenant-engines', () => new EngineSet(appPool(), env().POOL_SIZE))
}

/**
 * The one way to a store's data. Every operation leases an engine, binds its connection to the store and gives both
 * back; an interactive transaction holds one lease for its whole length.
 *
 * @param tenant a store read from the registry
 * @param options `asOperator` also opens a store that is not active
 * @throws TenantAccessError without a store, with one that is not from the registry, or with one that is not active
 */
export function tenantDb(tenant: Tenant, options: { asOperator?: boolean } = {}): TenantDb {
  if (!isFromRegistry(tenant)) throw new TenantAccessError('This is not a store from the registry')
  if (tenant.status !== 'active' && !options.asOperator) {
    throw new TenantAccessError(`The store "${tenant.slug}" is ${tenant.status}`)
  }
  return leasedClient(followingRenames(tenant), tenant.id)
}

type Named = Pick<Tenant, 'id' | 'slug' | 'schemaName' | 'updatedAt'>

/**
 * The binding that opens a store's data: its role, its schema, and the number that proves the schema to be its own.
 * @throws TenantAccessError when no schema of that name carries the store's mark
 */
export async function bindingOf({ id, schemaName }: Pick<Tenant, 'id' | 'schemaName'>): Promise<Binding> {
  const schemaOid = await schemaOidOf(id, schemaName)
  if (schemaOid === null) throw new TenantAccessError(`The schema ${schemaName} is not this store's`)
  return { role: tenantRoleName(marketDatabase().name, schemaName), schema: schemaName, schemaOid }
}

/** Leases an engine for one call. */
type RunLeased = <T>(work: (client: PrismaClient) => Promise<T>) => Promise<T>

/** How often a store may have moved on by the time we come to where the registry said it is. */
const MOVES_FOLLOWED = 5

/**
 * A store may be renamed, or restored into another schema, while a request is under way. The call that found the schema
 * gone did nothing, so it is made again with what the registry says now; a transaction is run again as a whole.
 */
function followingRenames(tenant: Named): RunLeased {
  let known = tenant
  return async (work) => {
    for (let moves = 0; ; moves++) {
      const from = known
      let binding: Binding | undefined
      try {
        binding = await bindingOf(from)
        return await engineSet().lease(binding, work, from.slug)
      } catch (error) {
        if (!isLost(error)) throw error
        const now = moves < MOVES_FOLLOWED ? await readNames(from.id) : null
        if (!now || !(await hasMoved(from, binding, now))) throw causeOf(error)
        known = now
      }
    }
  }
}

async function readNames(id: string): Promise<Named | null> {
  forgetSchemaOid(id)
  const now = await publicDb().tenant.findUnique({
    where: { id },
    select: { id: true, slug: true, schemaName: true, updatedAt: true },
  })
  if (now) assertTenantSchemaName(now.schemaName)
  return now
}

/** Renamed there and back it has the same name again, and its row a later date. When nothing changed, the fault is elsewhere. */
async function hasMoved(from: Named, binding: Binding | undefined, now: Named): Promise<boolean> {
  if (now.schemaName !== from.schemaName || now.updatedAt.getTime() !== from.updatedAt.getTime()) return true
  return binding !== undefined && (await schemaOidOf(now.id, now.schemaName)) !== binding.schemaOid
}

function causeOf(error: unknown): unknown {
  return errorCode(error) === SCHEMA_LOST ? (error as Error).cause : error
}

/** Told by its code: the error may come from Next's own copy of these modules. */
function isLost(error: unknown): boolean {
  return errorCode(error) === SCHEMA_LOST || errorCode(error) === TENANT_ACCESS
}

/** A facade that looks like a client and leases an engine for each call. */
export function leasedClient(lease: RunLeased, storeId: string): TenantDb {
  const facade = {
    storeId,
    $transaction: (work: (tx: TenantTx) => Promise<unknown>, options?: object) => {
      if (typeof work !== 'function') throw new TypeError('Only interactive transactions are offered: pass a function')
      return lease((client) => client.$transaction((tx) => guarded(tx, storeId, work), options))
    },
    $queryRaw: (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      lease(async (client) => client.$queryRaw(query, ...values)),
    $executeRaw: (query: TemplateStringsArray | Prisma.Sql, ...values: unknown[]) =>
      lease(async (client) => client.$executeRaw(query, ...values)),
  }
  return new Proxy(facade, {
    get(target, name) {
      if (typeof name === 'symbol' || name in target) return Reflect.get(target, name)
      return MODEL_NAMES.has(name) ? leasedModel(lease, name as ModelName) : undefined
    },
  }) as unknown as TenantDb
}

type AnyOperation = (args: unknown) => Promise<unknown>

function leasedModel(lease: RunLeased, model: ModelName): unknown {
  return new Proxy(
    {},
    {
      get(_, operation) {
        if (typeof operation === 'symbol') return undefined
        return (args: unknown) =>
          lease(async (client) => {
            const delegate = client[model] as unknown as Record<string, AnyOperation | undefined>
            const run = delegate[operation]
            if (!run) throw new TypeError(`${model} has no operation "${operation}"`)
            return run(args)
          })
      },
    },
  )
}

/** Runs `work` with a handle that refuses to work once the transaction has ended. */
async function guarded<T>(
  tx: Prisma.TransactionClient,
  storeId: string,
  work: (tx: TenantTx) => Promise<T>,
): Promise<T> {
  let open = true
  const handle = new Proxy(tx, {
    get(target, name) {
      if (!open) throw new Error('A transaction handle was used after its transaction ended')
      if (name === 'storeId') return storeId
      if (typeof name === 'symbol' || MODEL_NAMES.has(name)) return Reflect.get(target, name)
      // Prisma's raw queries look for their client in `this`.
      if (name === '$queryRaw' || name === '$executeRaw') return target[name].bind(target)
      return undefined
    },
  })
  try {
    return await work(handle as unknown as TenantTx)
  } finally {
    open = false
  }
}
