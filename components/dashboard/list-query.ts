type SearchParams = Record<string, string | string[] | undefined>

/** What a list's address asks for; anything that makes no sense falls back instead of failing. */
export function listQuery<Status extends string>(
  params: SearchParams,
  statuses: readonly Status[],
): { q: string; status: Status | undefined; page: number } {
  const q = one(params.q).trim().slice(0, 120)
  const page = Number(one(params.page))
  return {
    q,
    status: statuses.find((status) => status === one(params.status)),
    page: Number.isSafeInteger(page) && page > 0 && page <= 100_000 ? page : 1,
  }
}

function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? ''
}
