/** @property version changes with every change: a write that names it is refused when somebody else was faster */
export type ItemView = {
  id: string
  name: string
  description: string
  createdAt: Date
  updatedAt: Date
  version: string
}

type Row = Omit<ItemView, 'version'>

export function itemViewOf(row: Row): ItemView {
  return { ...row, version: row.updatedAt.getTime().toString(36) }
}

/** The moment that a version names; null for what is not one. */
export function momentOf(version: string): Date | null {
  const moment = new Date(Number.parseInt(version, 36))
  return Number.isNaN(moment.getTime()) ? null : moment
}
