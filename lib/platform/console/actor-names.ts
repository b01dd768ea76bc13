import { publicDb } from '#lib/db/public-db.ts'

const OPERATOR = 'operator:'
const NAMED: Record<string, string> = { 'sign-up': 'Sign-up', cli: 'Command line', server: 'Server', system: 'Souk' }

/**
 * What people call those who stand in the audit log ("operator:<id>" → "Ada").
 * @returns by actor; an operator who is gone is missing
 */
export async function actorNames(actors: readonly string[]): Promise<Map<string, string>> {
  const ids = new Set(actors.filter((actor) => actor.startsWith(OPERATOR)).map((actor) => actor.slice(OPERATOR.length)))
  const operators = ids.size
    ? await publicDb().operator.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } })
    : []
  return new Map([...Object.entries(NAMED), ...operators.map(({ id, name }) => [`${OPERATOR}${id}`, name] as const)])
}
