import { z } from 'zod'

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

/** The first name in the query's `fields` that the answer does not have; null when it has all. */
export function unknownField(answer: z.ZodType | null, query: unknown): string | null {
  const shape = answer instanceof z.ZodObject ? answer.shape : {}
  const item =
    shape.data instanceof z.ZodArray && shape.data.element instanceof z.ZodObject ? shape.data.element.shape : shape
  return (query as Fields).fields?.split(',').find((name) => !(name in item)) ?? null
}
