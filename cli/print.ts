import { PlainError } from '#lib/kernel/plain-error.ts'
import type { Failure } from '#lib/kernel/result.ts'

/** One JSON document for machines, on stdout. */
export function printJson(value: unknown): void {
  console.log(JSON.stringify(value, null, 2))
}

/** Rows under headings, columns as wide as their widest cell. */
export function printTable(headings: string[], rows: string[][]): void {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  )
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  console.log([headings, ...rows].map(line).join('\n'))
}

/** @throws PlainError with every failure in one line, each after the option it belongs to */
export function refuse(failures: readonly Failure[], optionOf: Record<string, string> = {}): never {
  throw new PlainError(
    failures.map(({ field, message }) => (field ? `${optionOf[field] ?? field}: ${message}` : message)).join(' '),
  )
}
