import { z } from 'zod'
import { EmailAddress } from '#lib/auth/schema.ts'
import { isPlainText } from '#lib/kernel/text.ts'

export const StockNoticeInput = z.object({
  variantId: z.string().min(1).max(60).refine(isPlainText),
  email: EmailAddress,
})
export type StockNoticeInput = z.infer<typeof StockNoticeInput>
