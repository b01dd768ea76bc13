type Fields = { fields?: string | undefined }

/** The answer with only the fields that the query names, and `id`: of each item where it is a list. */
export function sparse(answer: unknown, query: unknown): unknown {
  const names = (query as Fields).fields?.split(',')
  if (!names || typeof answer !== 'object' || answer === null) return answer
  const kept = new Set(['id', ...names])
  const only = (item: object) => Object.fromEntries(Object.entries(item).filter(([name]) => kept.has(name)))
  if ('data' in answer && Array.isArray(answer.data)) return { ...answer, data: answer.data.map(only) }
  return only(answer)
}
