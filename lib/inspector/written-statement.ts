import type { TracedStatement } from '#lib/kernel/trace.ts'

/** A statement as it was sent, with what it was given for $1, $2 … */
export function writtenStatement({ sql, values }: Pick<TracedStatement, 'sql' | 'values'>): string {
  const given = values.map((value, index) => `$${index + 1} = ${JSON.stringify(value)}`)
  return given.length > 0 ? `${sql} -- ${given.join(', ')}` : sql
}
