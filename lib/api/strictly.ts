import { z } from 'zod'

/**
 * A domain's schema that refuses what it does not name, in every object within it. Forms may send more than is kept;
 * a program that does is mistaken, and wants to know.
 */
export function strictly<Schema extends z.ZodType>(schema: Schema): Schema {
  return strict(schema) as Schema
}

function strict(schema: z.core.$ZodType): z.core.$ZodType {
  if (schema instanceof z.ZodObject) {
    const shape = Object.fromEntries(Object.entries(schema.shape).map(([name, field]) => [name, strict(field)]))
    return schema.clone({ ...schema.def, shape, catchall: z.never() })
  }
  if (schema instanceof z.ZodArray) return schema.clone({ ...schema.def, element: strict(schema.def.element) })
  if (schema instanceof z.ZodNullable) return schema.clone({ ...schema.def, innerType: strict(schema.def.innerType) })
  if (schema instanceof z.ZodOptional) return schema.clone({ ...schema.def, innerType: strict(schema.def.innerType) })
  if (schema instanceof z.ZodDefault) return schema.clone({ ...schema.def, innerType: strict(schema.def.innerType) })
  return schema
}
