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

export type FlowStep = { step: number; action: string; details: string; duration_ms: number }
export type RequestFlow = {
  current_state: { domain: string; tenant: string; schema: string; is_public: boolean }
  request_flow: FlowStep[]
}

/** What this very request went through from its host to rows: the statements and times are those that ran. */
export async function requestFlow(tenant: Tenant | null, request: FlowingRequest): Promise<RequestFlow> {
  const { method, path, domain, trace, admittedAtMs, rewrite } = request
  const read = await inTrace(trace, () => (tenant ? readStore(tenant, trace) : readRegistry(trace)))
  // The server asks first of all whose host this is; what else was asked later is not this.
  const lookup = trace.lookups[0]
  const arrivedUntilMs = lookup?.atMs ?? admittedAtMs
  const foundFromMs = lookup ? lookup.atMs + lookup.durationMs : admittedAtMs
  const steps: [action: string, details: string, durationMs: number][] = [
    ['Request received', `${method} http://${domain}${path}`, arrivedUntilMs - trace.startedAtMs],
    ['Middleware rewrite', `${path} → ${rewrite.inside}`, rewrite.durationMs],
    ['Domain lookup', lookup ? describeLookup(lookup) : `${domain} is the market itself`, lookup?.durationMs ?? 0],
    ['Tenant found', tenant ? describeTenant(tenant) : NO_TENANT, admittedAtMs - foundFromMs],
    ['Connection bound', writtenStatement(read.bound), read.bound.durationMs],
    ['Rows read', `${count(read.rows)} by ${writtenStatement(read.statement)}`, read.statement.durationMs],
  ]
  return {
    current_state: {
      domain,
      tenant: tenant?.name ?? NO_TENANT,
      schema: read.bound.schema,
      is_public: tenant === null,
    },
    request_flow: steps.map(([action, details, durationMs], index) => ({
      step: index + 1,
      action,
      details,
      duration_ms: Math.round(durationMs * 1000) / 1000,
    })),
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

/** Memory answers for a few seconds; then it is said when and by which statements it was filled. */
function describeLookup({ key, ageMs, statements }: TracedLookup): string {
  const name = key.replace(/^host:/, '')
  const sql = statements.map(writtenStatement).join('; ')
  if (ageMs === null) return `"${name}" asked of the registry: ${sql}`
  return `"${name}" found in memory, read ${Math.round(ageMs)} ms ago by: ${sql}`
}

function describeTenant({ name, schemaName, status }: Tenant): string {
  return `${name}, schema ${schemaName}, ${status}`
}

function count(rows: number): string {
  return rows === 1 ? '1 row' : `${rows} rows`
}
