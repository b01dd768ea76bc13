'use server'

import { disableGiftCard, enableGiftCard } from '#lib/gift-cards/disable-gift-card.ts'
import { issueByHand } from '#lib/gift-cards/issue-by-hand.ts'
import { GiftCardIdInput, GiftCardInput } from '#lib/gift-cards/schema.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const issueGiftCardAction = defineStoreAction({
  permission: 'gift-cards:write',
  input: GiftCardInput,
  run: issueByHand,
  audit: ({ lastFour }) => ({ action: 'gift-card.issued', subject: lastFour }),
})

export const disableGiftCardAction = defineStoreAction({
  permission: 'gift-cards:write',
  input: GiftCardIdInput,
  run: (ctx, { id }) => disableGiftCard(ctx, id),
  audit: ({ lastFour }) => ({ action: 'gift-card.disabled', subject: lastFour }),
})

export const enableGiftCardAction = defineStoreAction({
  permission: 'gift-cards:write',
  input: GiftCardIdInput,
  run: (ctx, { id }) => enableGiftCard(ctx, id),
  audit: ({ lastFour }) => ({ action: 'gift-card.enabled', subject: lastFour }),
})
