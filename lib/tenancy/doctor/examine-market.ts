import { ADVISORY_LOCKS } from '#lib/db/advisory-locks.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { PlainError } from '#lib/kernel/plain-error.ts'
import { registryCheck } from './check-registry.ts'
import { CHECKS } from './checks.ts'
import type { Check, Fault, Finding, Look } from './finding.ts'
import { readFleet } from './read-fleet.ts'

/** Held by the doctor who mends: two at once would get into each other's way. */
const MENDING_LOCK = ADVISORY_LOCKS.mending

/**
 * Looks at everything that belongs to the market and finds what is wrong: what is there without a store, what a store
 * lacks, what is not as it was made. Without `fix` nothing is changed.
 *
 * @param options `fix` mends what can be mended, check by check, and looks again whether it is; `onCheck` is told the
 *   title of each check before it begins
 * @throws PlainError when another doctor is mending
 */
export async function examineMarket(
  options: { fix?: boolean; onCheck?: (title: string) => void } = {},
): Promise<Finding[]> {
  const { fix = false, onCheck } = options
  // A database that does not answer is no finding.
  await ownerPool().query('SELECT 1')
  if (!fix) return examine(false, onCheck)
  const client = await ownerPool().connect()
  try {
    const { rows } = await client.query<{ free: boolean }>('SELECT pg_try_advisory_lock($1) AS free', [MENDING_LOCK])
    if (!rows[0]?.free) throw new PlainError('Another doctor is mending this market. Try again when it has ended.')
    const findings = await examine(true, onCheck)
    await client.query('SELECT pg_advisory_unlock($1)', [MENDING_LOCK])
    return findings
  } finally {
    // A lock that was not given back goes with its connection.
    client.release(true)
  }
}

/** True for a finding after which the market is not well. */
export function isWrong({ state }: Finding): boolean {
  return state === 'found' || state === 'failed'
}

async function examine(fix: boolean, onCheck: ((title: string) => void) | undefined): Promise<Finding[]> {
  const findings: Finding[] = []
  for (const check of CHECKS) {
    onCheck?.(check.title)
    const found = await runCheck(check, fix)
    findings.push(...found)
    // Every other check reads the registry's tables.
    if (check === registryCheck && found.some((finding) => isWrong(finding))) break
  }
  return findings
}

/** A check that fails says so, and the others go on. */
async function runCheck(check: Check, fix: boolean): Promise<Finding[]> {
  try {
    const faults = await lookAt(check)
    const findings: Finding[] = []
    for (const fault of faults) findings.push(await treat(check, fault, fix))
    return fix ? await confirm(check, findings) : findings
  } catch (error) {
    const message = `could not be looked at: ${reasonOf(error)}`
    return [{ check: check.name, code: 'check-failed', subject: check.name, message, fixable: false, state: 'failed' }]
  }
}

/** Registry and catalogue are read in one snapshot: a store that is being made is there whole or not at all. */
async function lookAt(check: Check): Promise<Fault[]> {
  const client = await ownerPool().connect()
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ, READ ONLY')
    const look: Look = { client, fleet: check === registryCheck ? [] : await readFleet(client) }
    return await check.find(look)
  } finally {
    await client.query('ROLLBACK').then(
      () => client.release(),
      () => client.release(true),
    )
  }
}

async function treat({ name }: Check, { mend, isRemark, ...fault }: Fault, fix: boolean): Promise<Finding> {
  const finding: Finding = { check: name, ...fault, fixable: mend !== null, state: isRemark ? 'remark' : 'found' }
  if (!fix || !mend) return finding
  try {
    return { ...finding, state: 'mended', outcome: await mend() }
  } catch (error) {
    return { ...finding, state: 'failed', outcome: reasonOf(error) }
  }
}

/** The line in which libraries say what is wrong is their last. */
function reasonOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? ''
}

/** Believes only what it sees: what is still there after it was mended was not mended. */
async function confirm(check: Check, findings: Finding[]): Promise<Finding[]> {
  if (!findings.some(({ state }) => state === 'mended')) return findings
  const left = new Set((await lookAt(check)).map(({ code, subject }) => `${code} ${subject}`))
  return findings.map((finding) =>
    finding.state === 'mended' && left.has(`${finding.code} ${finding.subject}`)
      ? { ...finding, state: 'failed', outcome: `${finding.outcome}, and it is still there` }
      : finding,
  )
}
