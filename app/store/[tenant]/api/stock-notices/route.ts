import { failuresOf } from '#lib/kernel/failures-of.ts'
import { askForStockNotice } from '#lib/stock-notices/ask-for-stock-notice.ts'
import { StockNoticeInput } from '#lib/stock-notices/schema.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { readJsonBody } from '#lib/web/read-json-body.ts'
import { clientAddress } from '#lib/web/request-store.ts'

const MOST_BYTES = 10_000

/** From a product's page, which is cached and the same for everybody: somebody wants to hear when it is back. */
export const POST = defineStoreRoute({
  permission: 'public',
  run: async (ctx, request) => {
    const input = StockNoticeInput.safeParse(await readJsonBody(request, MOST_BYTES))
    const asked = input.success
      ? await askForStockNotice(ctx, input.data, { address: await clientAddress() })
      : failuresOf(input.error)
    return asked.ok
      ? Response.json({ ok: true })
      : Response.json({ ok: false, message: asked.failures[0].message }, { status: 400 })
  },
})
