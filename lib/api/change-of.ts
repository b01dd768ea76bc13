import { z } from 'zod'

/**
 * The body of a PATCH: every field of `schema` may be left out, and one that is left out is not there, where a new
 * resource would have its default.
 */
export function changeOf<Shape extends z.ZodRawShape>(schema: z.ZodObject<Shape>) {
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const type = field as z.ZodType
    return [name, (type instanceof z.ZodDefault ? (type.unwrap() as z.ZodType) : type).optional()]
  })
  return z.strictObject(Object.fromEntries(fields)) as unknown as z.ZodType<
    Partial<z.output<z.ZodObject<Shape>>>,
    Partial<z.input<z.ZodObject<Shape>>>
  >
}
