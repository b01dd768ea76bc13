import { publicDb } from '#lib/db/public-db.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { inTrace, type Trace, type TracedLookup, type TracedStatement } from '#lib/kernel/trace.ts'
import { NO_TENANT } from './schema-info.ts'
import { writtenStatement } from './written-statement.ts'

/** How many rows the request reads to have something to show. */
const READ = 20

/**
 * A request under way.
 * @property domain the host with its port
 * @property trace what it did until now, begun when it arrived
 * @property admittedAtMs when it was known whose it is, on the clock of `performance.now()`
 * @property rewrite where the middleware leads it, and how long that took to find
 */
export type FlowingRequest = {
  method: string
  path: string
  domain: string
  trace: Trace
  admittedAtMs: number
  rewrite: { inside: string; durationMs: number }
}

/** @property brief what came out of it, in a word or two */
export type WayStep = { action: string; brief: string; details: string; durationMs: number }

/** @property schema the one that the connection was bound to */
export type RequestWay = { domain: string; tenantName: string; schema: string; steps: WayStep[] }

/** Goes with a request from its host to rows, and tells each step by the statements and times that ran. */
export async function followRequest(tenant: Tenant | null, request: FlowingRequest): Promise<RequestWay> {
  const { method, path, domain, trace, admittedAtMs, rewrite } = request
  // What the server asked until it knew whose host this is; what is asked later is not this.
  const lookups = [...trace.lookups]
  const read = await inTrace(trace, () => (tenant ? readStore(tenant, trace) : readRegistry(trace)))
  const [first, last] = [lookups[0], lookups.at(-1)]
  const arrivedUntilMs = first?.atMs ?? admittedAtMs
  const foundFromMs = last ? last.atMs + last.durationMs : admittedAtMs
  const name = tenant?.name ?? NO_TENANT
  return {
    domain,
    tenantName: name,
    schema: read.bound.schema,
    steps: [
      {
        action: 'Request received',
        brief: domain,
        details: `${method} ${path} for ${domain}`,
        durationMs: arrivedUntilMs - trace.startedAtMs,
      },
      {
        action: 'Middleware rewrite',
        brief: rewrite.inside,
        details: `${path} → ${rewrite.inside}`,
        durationMs: rewrite.durationMs,
      },
      {
        action: 'Domain lookup',
        brief: lookupInBrief(lookups),
        details: lookups.map(describeLookup).join('\n') || `${domain} is the market`,
        durationMs: foundFromMs - arrivedUntilMs,
      },
      {
        action: 'Tenant found',
        brief: name,
        details: tenant ? `${name}, schema ${tenant.schemaName}, ${tenant.status}` : name,
        durationMs: admittedAtMs - foundFromMs,
      },
      {
        action: 'Connection bound',
        brief: read.bound.schema,
        details: writtenStatement(read.bound),
        durationMs: read.bound.durationMs,
      },
      {
        action: 'Rows read',
        brief: count(read.rows),
        details: `${count(read.rows)} by ${writtenStatement(read.statement)}`,
        durationMs: read.statement.durationMs,
      },
    ],
  }
}

type Read = { bound: TracedStatement; statement: TracedStatement; rows: number }

/** In a transaction, which binds its connection by a statement of its own, whatever it was bound to before. */
function readStore(tenant: Tenant, trace: Trace): Promise<Read> {
  return tenantDb(tenant).$transaction(async (tx) => {
    const bound = lastBinding(trace)
    const rows = await tx.product.findMany({ take: READ, orderBy: { createdAt: 'asc' }, select: { title: true } })
    return { bound, statement: lastStatement(trace), rows: rows.length }
  })
}

function readRegistry(trace: Trace): Promise<Read> {
  return publicDb().$transaction(async (tx) => {
    const bound = lastBinding(trace)
    const rows = await tx.tenant.findMany({ take: READ, orderBy: { createdAt: 'asc' }, select: { name: true } })
    return { bound, statement: lastStatement(trace), rows: rows.length }
  })
}

function lastBinding(trace: Trace): TracedStatement {
  return required(trace.statements.findLast(({ binds }) => binds))
}

function lastStatement(trace: Trace): TracedStatement {
  return required(trace.statements.at(-1))
}

function required(statement: TracedStatement | undefined): TracedStatement {
  if (!statement) throw new Error('A statement ran without being written down')
  return statement
}

function lookupInBrief(lookups: readonly TracedLookup[]): string {
  if (lookups.length === 0) return 'Not needed'
  return lookups.some(({ ageMs }) => ageMs === null) ? 'From the registry' : 'From memory'
}

/** Memory answers for a few seconds; then it is said when and by which statements it was filled. */
function describeLookup({ key, ageMs, statements }: TracedLookup): string {
  const how = ageMs === null ? 'asked of the registry' : `found in memory, read ${Math.round(ageMs)} ms ago by`
  return `"${key.replace(/^host:/, '')}" ${how}: ${statements.map(writtenStatement).join('; ')}`
}

function count(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}
