import { z } from 'zod'
import type { ItemView } from '#lib/items/item-view.ts'

export const Item = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    description: z.string(),
    created_at: z.iso.datetime(),
    updated_at: z.iso.datetime(),
    version: z.string(),
  })
  .meta({ id: 'Item' })

export function itemResource({ id, name, description, createdAt, updatedAt, version }: ItemView): z.input<typeof Item> {
  return {
    id,
    name,
    description,
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
    version,
  }
}
