import type { DiscountTarget } from '#lib/discounts/schema.ts'
import type { LineInput } from './price-input.ts'

/** Whether a discount is for this line. None is for gift cards: that would be selling money below its value. */
export function isTarget(target: DiscountTarget, line: LineInput): boolean {
  if (line.isGiftCard || line.quantity === 0) return false
  switch (target.to) {
    case 'all':
      return true
    case 'products':
      return target.ids.includes(line.productId)
    case 'collections':
      return line.collectionIds.some((id) => target.ids.includes(id))
  }
}
