import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { getReceipt, type OrderDoor } from '../get-receipt.ts'
import { orderSums } from '../order-sums.ts'
import { type InvoiceView, invoiceOf } from './invoice-view.ts'

/** The invoice of an order, for whoever may see the order; null for everybody else. */
export async function getInvoice(ctx: StoreContext, door: OrderDoor): Promise<InvoiceView | null> {
  const order = await getReceipt(ctx, door)
  if (!order) return null
  const { name, seller, timeZone } = await getStoreSettings(ctx.db)
  return invoiceOf(order, { name, seller, timeZone }, orderSums(order))
}
