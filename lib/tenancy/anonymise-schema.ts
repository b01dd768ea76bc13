import { PlainError } from '#lib/kernel/plain-error.ts'
import type { TableLayout } from './archive/table-layout.ts'
import { type Decision, KEEP, PERSONAL_DATA } from './personal-data.ts'

/** Types that hold no words. */
const WORDLESS = /^(smallint|integer|bigint|numeric|real|double precision|boolean|date|timestamp|interval)/

/**
 * How each column of a table is read for an anonymised copy: as it is, or as what replaces it. Personal values are
 * replaced while they are copied, so the copy never holds one.
 *
 * @returns column name to SQL expression, for those that are replaced
 * @throws PlainError for a column that nobody decided on
 */
export function anonymised({ name, columns }: Pick<TableLayout, 'name' | 'columns'>): Map<string, string> {
  const replaced = new Map<string, string>()
  for (const column of columns) {
    const decision = decisionOn(name, column.name)
    if (!decision && !WORDLESS.test(column.type)) {
      throw new PlainError(
        `Nobody decided whether ${name}.${column.name} is personal. Add it to lib/tenancy/personal-data.ts.`,
      )
    }
    if (decision && decision !== KEEP) replaced.set(column.name, decision.sql)
  }
  return replaced
}

function decisionOn(table: string, column: string): Decision | undefined {
  return PERSONAL_DATA[table]?.[column]
}
