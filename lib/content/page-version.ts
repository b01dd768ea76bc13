export const CHANGED = 'Somebody else changed this meanwhile.'

/** Changes with every change of a page: a write that names it is refused when somebody else was faster. */
export function pageVersion({ updatedAt }: { updatedAt: Date | string }): string {
  return new Date(updatedAt).getTime().toString(36)
}
