import type { ProductFormSetting } from '#components/dashboard/product-fields.tsx'
import { getProductChoices } from '#lib/catalog/get-product-choices.ts'
import type { ProductView } from '#lib/catalog/product-view.ts'
import { MAX_OPTIONS, MAX_PICTURES, MAX_VARIANTS } from '#lib/catalog/schema.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { plainTextOf } from '#lib/content/rich-text.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

const LONGEST_EXCERPT = 160

/** What the form of a product, or of a new one, has to know of the store. */
export async function productFormSetting(ctx: StoreContext, product: ProductView | null): Promise<ProductFormSetting> {
  const [{ currency, timeZone }, choices] = await Promise.all([
    getStoreSettings(ctx.db),
    getProductChoices(ctx, product?.id ?? null),
  ])
  return {
    currency,
    timeZone,
    choices,
    max: { pictures: MAX_PICTURES, options: MAX_OPTIONS, variants: MAX_VARIANTS },
    excerpt: plainTextOf(product?.description ?? '', LONGEST_EXCERPT),
  }
}
