import type { z } from 'zod'
import { may } from '#lib/auth/permissions.ts'
import { onSale } from '#lib/catalog/on-sale.ts'
import { PRODUCT_INCLUDE, productViewOf } from '#lib/catalog/product-rows.ts'
import { storeCurrency } from '#lib/content/store-currency.ts'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import { isPlainText } from '#lib/kernel/text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { type Product, productResource } from './product-resource.ts'

/** A product that the caller may see: shoppers see what is on sale now, and what is not is not there for them. */
export async function getVisibleProduct(
  { db, actor, now }: StoreContext,
  id: string,
): Promise<Result<z.input<typeof Product>>> {
  const seesAll = may(actor, 'products:read')
  const where = { id, ...(seesAll ? {} : onSale(now())) }
  const row = isPlainText(id) ? await db.product.findFirst({ where, include: PRODUCT_INCLUDE }) : null
  if (!row) return fail('not-found', 'There is no such product.')
  return ok(productResource(productViewOf(row, await storeCurrency(db), db.storeId), seesAll))
}
