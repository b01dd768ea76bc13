/** The address of a list as it is narrowed: parts that are empty, or the first page, are left out. */
export function listAddress(
  path: string,
  parts: { q?: string; status?: string; sort?: string; page?: number },
): string {
  const query = new URLSearchParams()
  if (parts.q) query.set('q', parts.q)
  if (parts.status) query.set('status', parts.status)
  if (parts.sort) query.set('sort', parts.sort)
  if (parts.page && parts.page > 1) query.set('page', String(parts.page))
  const text = query.toString()
  return text ? `${path}?${text}` : path
}
