import type { ProductColumn } from './product-columns.ts'
import type { CsvRow } from './read-csv.ts'
import type { Problem } from './schema.ts'

const YES = new Set(['true', 'yes', '1'])
const NO = new Set(['false', 'no', '0'])
/** Grams of one, by the unit's name. */
const UNITS: Record<string, number> = { g: 1, kg: 1000, lb: 453.592_37, oz: 28.349_523_125 }

/** Reads the cells of one product and remembers what is wrong with them. */
export class CellReadings {
  readonly problems: Problem[] = []
  readonly columns: ReadonlySet<ProductColumn>

  constructor(columns: ReadonlySet<ProductColumn>) {
    this.columns = columns
  }

  has(column: ProductColumn): boolean {
    return this.columns.has(column)
  }

  note(row: CsvRow, column: string, message: string): void {
    this.problems.push({ line: row.line, column, message, skips: false })
  }

  refuse(row: CsvRow, column: string, message: string): void {
    this.problems.push({ line: row.line, column, message, skips: true })
  }

  /** @param otherwise what counts when the file has no such column */
  text(row: CsvRow, column: ProductColumn, otherwise = ''): string {
    return this.has(column) ? (row.cells[column] ?? '') : otherwise
  }

  /** @param empty what an empty cell, or none, means */
  yesOrNo(row: CsvRow, column: ProductColumn, empty: boolean): boolean {
    const cell = row.cells[column]?.trim().toLowerCase() ?? ''
    if (cell === '') return empty
    if (!YES.has(cell) && !NO.has(cell)) this.refuse(row, column, 'Write true or false.')
    return YES.has(cell)
  }

  /** A stock; the model has none below zero. */
  stock(row: CsvRow, otherwise: number): number {
    const column = 'Variant Inventory Qty'
    if (!this.has(column)) return otherwise
    const cell = row.cells[column]?.trim() ?? ''
    if (cell === '') return 0
    if (!/^-?\d{1,12}$/.test(cell)) {
      this.refuse(row, column, 'Write a whole number.')
      return 0
    }
    const stock = Number(cell)
    if (stock < 0) this.note(row, column, 'Less than nothing is taken as 0.')
    return Math.max(0, stock)
  }

  /** Whole grams: from the column of grams, or from a weight and its unit. */
  grams(row: CsvRow, otherwise: number): number {
    const column = this.has('Variant Grams') ? 'Variant Grams' : 'Variant Weight'
    if (!this.has(column)) return otherwise
    const cell = row.cells[column]?.trim() ?? ''
    if (cell === '') return 0
    const unit = column === 'Variant Grams' ? 'g' : row.cells['Variant Weight Unit']?.trim().toLowerCase() || 'kg'
    const factor = UNITS[unit]
    if (factor === undefined) this.refuse(row, 'Variant Weight Unit', 'Write g, kg, lb or oz.')
    if (!/^\d{1,9}(\.\d{1,9})?$/.test(cell)) this.refuse(row, column, 'Write a weight such as 250.')
    return Math.round(Number(cell) * (factor ?? 1)) || 0
  }
}
