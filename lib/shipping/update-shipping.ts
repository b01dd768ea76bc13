import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import { ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { readZones } from './read-zones.ts'
import type { ShippingSettings } from './schema.ts'
import type { ShippingInput } from './shipping-form.ts'

/**
 * Saves the store's zones. Orders keep what their delivery was called and cost.
 * @returns failures beside the fields of the editor, as "zones.0.rates.1.price"
 */
export function updateShipping(ctx: StoreContext, input: ShippingInput): Promise<Result<ShippingSettings>> {
  return allOrNothing(ctx.db, async (tx) => {
    // A change of currency at the same moment would leave amounts of the old one.
    await tx.$queryRaw`SELECT "id" FROM "store_settings" FOR UPDATE`
    const { currency } = await tx.storeSettings.findUniqueOrThrow({
      where: { id: 'store' },
      select: { currency: true },
    })
    const read = readZones(input.zones, currency)
    if (!read.ok) return read
    await tx.storeSettings.update({ where: { id: 'store' }, data: { shipping: read.value } })
    return ok(read.value)
  })
}
