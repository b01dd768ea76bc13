import { z } from 'zod'
import { MAX_QUANTITY } from '#lib/cart/max-quantity.ts'
import { lenientList } from '#lib/kernel/lenient-list.ts'
import { isPlainText, optionalLine, optionalParagraphs } from '#lib/kernel/text.ts'

export const RETURNS_PAGE_SIZE = 25

export const RETURN_REASONS = [
  'too-small',
  'too-large',
  'not-as-described',
  'damaged',
  'changed-my-mind',
  'other',
] as const
export type ReturnReason = (typeof RETURN_REASONS)[number]

/** `lines` of a return, as its row has them: an entry that does not fit is left out. */
export const ReturnLines = lenientList(
  z.object({
    orderLineId: z.string(),
    quantity: z.int().min(1),
    reason: z.enum(RETURN_REASONS).catch('other'),
  }),
)
export type ReturnLine = z.infer<typeof ReturnLines>[number]

const id = z.string().min(1).max(60).refine(isPlainText)
const QUANTITY = /^quantity\.(.{1,60})$/
const Quantity = z.coerce.number().int().min(0).max(MAX_QUANTITY)

/**
 * The shopper's form: `quantity.<line>` and `reason.<line>` for each line of the order. Lines with a quantity of 0 stay.
 */
export const ReturnInput = z
  .looseObject({ id, key: z.string().max(100).default(''), note: optionalParagraphs(1000) })
  .transform((form, context): { id: string; key: string; note: string; lines: ReturnLine[] } => {
    const lines: ReturnLine[] = []
    for (const [name, value] of Object.entries(form)) {
      const orderLineId = QUANTITY.exec(name)?.[1]
      if (orderLineId === undefined) continue
      const quantity = Quantity.safeParse(value)
      const reason = z.enum(RETURN_REASONS).safeParse(form[`reason.${orderLineId}`])
      if (!quantity.success) {
        context.addIssue({ code: 'custom', path: [name], message: 'Enter a whole number.' })
      } else if (quantity.data > 0) {
        if (!reason.success) {
          context.addIssue({ code: 'custom', path: [`reason.${orderLineId}`], message: 'Choose a reason.' })
        } else lines.push({ orderLineId, quantity: quantity.data, reason: reason.data })
      }
    }
    return { id: form.id, key: form.key, note: form.note, lines }
  })
export type ReturnInput = z.output<typeof ReturnInput>

/** The merchant's answer to a return, in their own words if they like. */
export const AnswerInput = z.object({
  id,
  answer: z.enum(['approved', 'declined', 'received'], { error: 'Choose an answer.' }),
  reply: optionalParagraphs(1000),
})
export type AnswerInput = z.infer<typeof AnswerInput>

/** What goes back for a return that has arrived. */
export const RefundReturnInput = z.object({
  id,
  /** As typed, in the order's currency. */
  amount: optionalLine(20),
  /** A checkbox: there when it is on. */
  restock: z.literal('on').optional(),
})
export type RefundReturnInput = z.infer<typeof RefundReturnInput>
