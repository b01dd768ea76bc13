'use server'

import { askForStockNotice } from '#lib/stock-notices/ask-for-stock-notice.ts'
import { StockNoticeInput } from '#lib/stock-notices/schema.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const askForStockNoticeAction = defineStoreAction({
  permission: 'public',
  input: StockNoticeInput,
  run: askForStockNotice,
})
