import { cartEndpoints } from './carts/cart-endpoints.ts'
import { checkoutEndpoints } from './carts/checkout-endpoints.ts'
import { collectionEndpoints } from './collections/collection-endpoints.ts'
import { customerEndpoints } from './customers/customer-endpoints.ts'
import { discountEndpoints } from './discounts/discount-endpoints.ts'
import type { Endpoint } from './endpoint.ts'
import { giftCardEndpoints } from './gift-cards/gift-card-endpoints.ts'
import { inventoryEndpoints } from './inventory/inventory-endpoints.ts'
import { itemEndpoints } from './items/item-endpoints.ts'
import { mediaEndpoints } from './media/media-endpoints.ts'
import { orderEndpoints } from './orders/order-endpoints.ts'
import { pageEndpoints } from './pages/page-endpoints.ts'
import { productEndpoints } from './products/product-endpoints.ts'
import { profileEndpoints } from './profile/profile-endpoints.ts'
import { searchEndpoints } from './search/search-endpoints.ts'
import { staffEndpoints } from './staff/staff-endpoints.ts'
import { tokenEndpoints } from './tokens/token-endpoints.ts'
import { variantEndpoints } from './variants/variant-endpoints.ts'
import { deliveryEndpoints } from './webhooks/delivery-endpoints.ts'
import { webhookEndpoints } from './webhooks/webhook-endpoints.ts'

/** Every method of every address of a store's API: routes, documentation and tests read this one table. */
export const STORE_ENDPOINTS: readonly Endpoint[] = [
  ...tokenEndpoints,
  ...profileEndpoints,
  ...productEndpoints,
  ...variantEndpoints,
  ...inventoryEndpoints,
  ...collectionEndpoints,
  ...mediaEndpoints,
  ...searchEndpoints,
  ...cartEndpoints,
  ...checkoutEndpoints,
  ...orderEndpoints,
  ...webhookEndpoints,
  ...deliveryEndpoints,
  ...customerEndpoints,
  ...discountEndpoints,
  ...giftCardEndpoints,
  ...pageEndpoints,
  ...staffEndpoints,
  ...itemEndpoints,
]
