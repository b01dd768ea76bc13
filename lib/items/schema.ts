import { z } from 'zod'
import { optionalParagraphs, requiredLine } from '#lib/kernel/text.ts'

export const ItemInput = z.strictObject({
  name: requiredLine(120, 'Give it a name.'),
  description: optionalParagraphs(2_000),
})
export type ItemInput = z.output<typeof ItemInput>

/** What is not sent stays as it is. */
export const ItemChange = z.strictObject({
  name: requiredLine(120, 'Give it a name.').optional(),
  description: ItemInput.shape.description.unwrap().optional(),
})
export type ItemChange = z.output<typeof ItemChange>
