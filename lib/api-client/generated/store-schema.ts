// Written by `npm run client` from the endpoints of lib/api: change those, and run it again.

export type ProductBody = {
  title: string
  slug?: string
  /** HTML; what could run is taken out. */
  description?: string
  status?: "draft" | "active"
  publish_at?: string | null
  vendor?: string
  type?: string
  tags?: string[]
  seo_title?: string
  seo_description?: string
  is_gift_card?: boolean
  options?: {
    name: string
    values: {
      value: string
      swatch?: string | null
    }[]
  }[]
  variants: VariantBody[]
  media_ids?: string[]
  /** Collections by hand that it is in. */
  collection_ids?: string[]
}

export type VariantBody = {
  /** Of a variant that the product has; without it the one of these option values. */
  id?: string
  option_values?: string[]
  price_minor: number
  compare_at_minor?: number | null
  sku?: string
  barcode?: string
  /** False: stock is not counted, and never runs out. */
  tracked?: boolean
  /** What there is. Left out: a new variant has none, one that was there keeps what it has. */
  stock?: number
  weight_grams?: number
  requires_shipping?: boolean
  taxable?: boolean
  media_id?: string | null
}

export type NewVariant = {
  option_values?: string[]
  price_minor: number
  compare_at_minor?: number | null
  sku?: string
  barcode?: string
  /** False: stock is not counted, and never runs out. */
  tracked?: boolean
  /** What there is. Left out: a new variant has none, one that was there keeps what it has. */
  stock?: number
  weight_grams?: number
  requires_shipping?: boolean
  taxable?: boolean
  media_id?: string | null
}

export type StockAdjustment = {
  delta?: number
  set?: number
}

export type CollectionBody = {
  title: string
  slug?: string
  /** HTML; what could run is taken out. */
  description?: string
  /** Which products it takes in by itself; null: by hand. */
  rule?: {
    match?: "all" | "any"
    conditions: {
      field: "tag" | "type" | "vendor" | "title" | "price" | "stock"
      relation: "is" | "is-not" | "contains" | "contains-not" | "begins-with" | "above" | "below"
      value: string
    }[]
  } | null
  /** `manual` is the order in which products were chosen by hand. */
  sort?: "manual" | "newest" | "price-asc" | "price-desc" | "title"
  published?: boolean
  media_id?: string | null
  seo_title?: string
  seo_description?: string
  /** All that are chosen by hand, in order. Left out, those that are in it stay. */
  product_ids?: string[]
}

export type MediaChange = {
  alt?: string
  /** null: of none. */
  product_id?: string | null
  /** Among the pictures of its product, from 0. The first one stands for the product. */
  position?: number
}

export type CartLineBody = {
  variant_id: string
  quantity?: number | string
}

export type CheckoutBody = {
  email: string
  name: string
  line1: string
  line2?: string
  city: string
  region?: string
  postal_code?: string
  country: string
  phone?: string
  shipping_method: string
  payment_method: "stripe" | "card" | "bank" | "manual" | "gift-card"
  card_number?: string
  card_expiry?: string
  card_cvc?: string
  /** What the shopper agreed to: another total is refused. */
  expected_total_minor: number | string
  expected_due_minor: number | string
}

export type WebhookBody = {
  /** Where events go: https, at a host on the public internet. */
  url: string
  /** What it hears of. */
  events: ("order.created" | "order.paid" | "order.fulfilled" | "order.cancelled" | "order.refunded" | "product.created" | "product.updated" | "product.archived" | "stock.low" | "customer.created" | "return.requested" | "return.updated")[]
}

export type DiscountBody = {
  title: string
  /** null: it applies by itself. */
  code?: string | null
  kind: "percent" | "amount" | "free-shipping" | "buy-x-get-y"
  /** Of `percent` and `buy-x-get-y`: 1500 are 15 %; 10000 is free. */
  basis_points?: number | null
  /** Of `amount`. */
  amount_minor?: number | null
  /** What becomes cheaper; of "buy X get Y" the Y. */
  target?: DiscountTarget
  /** Of "buy X get Y" the X. */
  buy?: DiscountTarget
  buy_quantity?: number
  get_quantity?: number
  times_per_order?: number | null
  minimum?: DiscountMinimum
  /** Applies together with others that do. */
  combinable?: boolean
  /** null: now. */
  starts_at?: string | null
  /** null: never. */
  ends_at?: string | null
  usage_limit?: number | null
  per_customer_limit?: number | null
}

export type DiscountTarget = {
  to: "all"
} | {
  to: "collections"
  ids: string[]
} | {
  to: "products"
  ids: string[]
}

export type DiscountMinimum = {
  kind: "none"
} | {
  kind: "subtotal"
  amount_minor: number
} | {
  kind: "quantity"
  quantity: number
}

export type GiftCardBody = {
  amount_minor: number
  /** Of its holder: the code is mailed there. Empty: to nobody. */
  email?: string
  /** Only the staff see it. */
  note?: string
  /** null: never. */
  expires_at?: string | null
}

export type NewPageBody = {
  title: string
  /** Left out: made from the title. */
  slug?: string
  /** Markdown. */
  body?: string
  excerpt?: string
  author?: string
  media_id?: string | null
  seo_title?: string
  seo_description?: string
  status?: "published" | "draft"
  /** Of a published page; null: now, or as it was. */
  published_at?: string | null
  kind?: "page" | "post"
}

export type InvitationBody = {
  email: string
  name: string
  username?: string
  role: "owner" | "staff"
}

export type RoleBody = {
  role: "owner" | "staff"
}

export type TokenPair = {
  /** A JWT: send it as "Authorization: Bearer …" for 15 minutes. */
  access: string
  /** Good once, for the next pair. An old one that comes back ends the session. */
  refresh: string
}

/** What went wrong (RFC 9457). */
export type Problem = {
  /** Names the kind of problem, and never changes. */
  type: string
  title: string
  status: number
  detail?: string
  /** Which rule refused it, such as "sold-out". */
  code?: string
  /** Say it when you ask for help. */
  request_id: string
  errors?: {
    detail: string
    /** JSON pointer into the body (RFC 6901). */
    pointer?: string
    /** Name of the parameter in the address or its query. */
    parameter?: string
  }[]
}

export type Profile = {
  id: string
  /** Shoppers have their e-mail. */
  username: string
  email: string
  name: string
  tenant_schema: string
  is_staff: boolean
  roles: ("owner" | "staff" | "customer")[]
  date_joined: string
}

export type ProductPage = {
  data: Product[]
  next: string | null
}

export type Product = {
  id: string
  slug: string
  title: string
  /** HTML. */
  description: string
  status: "draft" | "active" | "archived"
  publish_at: string | null
  vendor: string
  type: string
  tags: string[]
  seo_title: string
  seo_description: string
  is_gift_card: boolean
  rating: {
    average: number | null
    count: number
  }
  currency: string
  options: {
    name: string
    values: {
      value: string
      swatch: string | null
    }[]
  }[]
  variants: Variant[]
  media: Picture[]
  created_at: string
  updated_at: string
  /** Changes with what the merchant decides; sales change nothing. */
  version: string
}

export type Variant = {
  id: string
  /** "Blue / M"; empty for the only one. */
  title: string
  option_values: string[]
  sku: string
  barcode: string
  price_minor: number
  compare_at_minor: number | null
  available: boolean
  /** null: not told to shoppers. */
  tracked: boolean | null
  /** null: not told to shoppers. */
  stock: number | null
  weight_grams: number
  requires_shipping: boolean
  taxable: boolean
  media_id: string | null
}

export type Picture = {
  id: string
  /** Path of a WebP, 800 px wide, on this host. */
  url: string
  alt: string
  width: number
  height: number
}

export type VariantPage = {
  data: ProductVariant[]
  next: string | null
}

export type ProductVariant = {
  id: string
  /** "Blue / M"; empty for the only one. */
  title: string
  option_values: string[]
  sku: string
  barcode: string
  price_minor: number
  compare_at_minor: number | null
  available: boolean
  /** null: not told to shoppers. */
  tracked: boolean | null
  /** null: not told to shoppers. */
  stock: number | null
  weight_grams: number
  requires_shipping: boolean
  taxable: boolean
  media_id: string | null
  product_id: string
  product_slug: string
  product_title: string
  currency: string
  /** Changes with what the merchant decides; sales change nothing. */
  version: string
}

export type InventoryPage = {
  data: InventoryLevel[]
  next: string | null
}

export type InventoryLevel = {
  /** Of the variant. */
  id: string
  /** "Blue / M"; empty for the only one. */
  title: string
  option_values: string[]
  sku: string
  barcode: string
  /** False: stock is not counted, and never runs out. */
  tracked: boolean
  /** What was counted; says nothing unless `tracked`. */
  stock: number
  /** Low is from 1 to 5. */
  level: "in-stock" | "low" | "sold-out" | "uncounted"
  product_id: string
  product_slug: string
  product_title: string
  product_status: "draft" | "active" | "archived"
  /** Changes with the stock. */
  version: string
}

export type CollectionPage = {
  data: Collection[]
  next: string | null
}

export type Collection = {
  id: string
  slug: string
  title: string
  /** HTML. */
  description: string
  /** null: by hand. Not told to shoppers. */
  rule: {
    match: "all" | "any"
    conditions: {
      field: "tag" | "type" | "vendor" | "title" | "price" | "stock"
      relation: "is" | "is-not" | "contains" | "contains-not" | "begins-with" | "above" | "below"
      value: string
    }[]
  } | null
  sort: "manual" | "newest" | "price-asc" | "price-desc" | "title"
  published: boolean
  media: Picture | null
  seo_title: string
  seo_description: string
  /** How many of its products the caller may see. */
  product_count: number
  updated_at: string
  /** Changes with what the merchant decides. */
  version: string
}

export type MediaPage = {
  data: Media[]
  next: string | null
}

export type Media = {
  id: string
  /** Path of a WebP, 800 px wide, on this host. */
  url: string
  /** What it shows; empty: the title of its product stands for it. */
  alt: string
  width: number
  height: number
  /** All its widths, as `<img srcset>` takes them. */
  srcset: string
  product_id: string | null
  product_slug: string | null
  /** Among the pictures of its product, from 0. */
  position: number
  created_at: string
}

export type SearchPage = {
  data: ProductCard[]
  next: string | null
  total: number
  /** What was looked for instead, when nothing has the words. */
  corrected: string | null
  currency: string
  /** How many there would be, by each filter; each is counted with all filters but itself. */
  facets: {
    collections: {
      slug: string
      title: string
      count: number
    }[]
    options: {
      name: string
      values: {
        value: string
        swatch: string | null
        count: number
      }[]
    }[]
    in_stock: number
    price: {
      min_minor: number
      max_minor: number
      steps: {
        min_minor: number
        below_minor: number | null
        count: number
      }[]
    } | null
  }
}

export type ProductCard = {
  id: string
  slug: string
  title: string
  vendor: string
  /** Of the cheapest variant. */
  price_minor: number
  /** Others cost more. */
  price_varies: boolean
  compare_at_minor: number | null
  currency: string
  available: boolean
  has_options: boolean
  swatches: string[]
  rating: {
    average: number | null
    count: number
  }
  media: Picture[]
}

export type Cart = {
  /** A secret: whoever has it has the cart. */
  id: string
  currency: string
  /** Units, not lines. */
  count: number
  lines: CartLine[]
  codes: {
    /** Names it when it is taken out. */
    entry: string
    kind: "discount" | "gift-card"
    label: string
    /** Why it changes nothing at the moment. */
    refusal: string | null
  }[]
  discounts: {
    id: string
    title: string
    code: string | null
    amount_minor: number
  }[]
  subtotal_minor: number
  discount_minor: number
  /** Before delivery, taxes and gift cards. */
  total_minor: number
  note: string
  /** What changed since things were put in. */
  notices: string[]
}

export type CartLine = {
  variant_id: string
  product_slug: string
  title: string
  variant_title: string
  sku: string
  quantity: number
  /** How many can be had; below `quantity` when others were faster. */
  available: number
  unit_price_minor: number
  subtotal_minor: number
  discount_minor: number
}

export type Checkout = {
  cart: Cart
  currency: string
  shipping: {
    id: string
    label: string
    description: string
    price_minor: number
  }[]
  /** The chosen one, or the one to propose. */
  shipping_method: string | null
  /** null: too much for one order. */
  totals: {
    subtotal_minor: number
    discount_minor: number
    shipping_minor: number
    tax_minor: number
    tax_included: boolean
    total_minor: number
    gift_card_minor: number
    /** What is left to pay after gift cards. */
    due_minor: number
  } | null
}

export type PlacedOrder = {
  status: "ordered" | "requires-action"
  order_id: string | null
  order_number: string | null
  /** The order's page, for whoever has the address. */
  order_url: string | null
  payment_id: string | null
  /** What the shopper has to do first; then ask for the payment. */
  challenge: {
    kind: "redirect"
    url: string
  } | {
    kind: "client-secret"
    clientSecret: string
    publishableKey: string
  } | null
}

export type OrderPage = {
  data: Order[]
  next: string | null
}

export type Order = {
  id: string
  number: string
  customer_id: string | null
  email: string
  status: "open" | "fulfilled" | "cancelled"
  payment_status: "unpaid" | "paid" | "partly-refunded" | "refunded"
  currency: string
  subtotal_minor: number
  discount_minor: number
  shipping_minor: number
  tax_minor: number
  tax_included: boolean
  total_minor: number
  gift_card_minor: number
  refunded_minor: number
  lines: OrderLine[]
  refunds: Refund[]
  address: Address
  shipping_method: string
  payment_method: string
  tracking: {
    carrier: string
    number: string
    url: string
  }
  note: string
  /** Something the merchant must look at; null for shoppers. */
  attention: string | null
  placed_at: string
  paid_at: string | null
  fulfilled_at: string | null
  cancelled_at: string | null
}

export type OrderLine = {
  id: string
  product_id: string | null
  product_slug: string | null
  variant_id: string | null
  title: string
  variant_title: string
  sku: string
  quantity: number
  unit_price_minor: number
  subtotal_minor: number
  discount_minor: number
  tax_minor: number
}

export type Refund = {
  id: string
  /** What goes back the way it was paid. */
  amount_minor: number
  /** What goes back to gift cards. */
  gift_card_minor: number
  status: "pending" | "succeeded" | "failed"
  reason: string
  created_at: string
}

export type Address = {
  name: string
  line1: string
  line2: string
  city: string
  region: string
  postal_code: string
  /** ISO 3166-1 alpha-2. */
  country: string
  phone: string
}

export type WebhookPage = {
  data: Webhook[]
  next: string | null
}

export type Webhook = {
  id: string
  url: string
  events: ("order.created" | "order.paid" | "order.fulfilled" | "order.cancelled" | "order.refunded" | "product.created" | "product.updated" | "product.archived" | "stock.low" | "customer.created" | "return.requested" | "return.updated")[]
  /** failing: the last tries went wrong. held-back: so many of them that nothing is sent for a while. */
  state: "working" | "failing" | "held-back" | "paused"
  /** Tries in a row that failed. */
  failures: number
  held_back_until: string | null
  /** After a rotation: until then the secret before signs as well. */
  previous_secret_until: string | null
  created_at: string
}

export type WebhookWithSecret = {
  id: string
  url: string
  events: ("order.created" | "order.paid" | "order.fulfilled" | "order.cancelled" | "order.refunded" | "product.created" | "product.updated" | "product.archived" | "stock.low" | "customer.created" | "return.requested" | "return.updated")[]
  /** failing: the last tries went wrong. held-back: so many of them that nothing is sent for a while. */
  state: "working" | "failing" | "held-back" | "paused"
  /** Tries in a row that failed. */
  failures: number
  held_back_until: string | null
  /** After a rotation: until then the secret before signs as well. */
  previous_secret_until: string | null
  created_at: string
  /** Signs every event. It is said this once. */
  secret: string
}

export type DeliveryPage = {
  data: Delivery[]
  next: string | null
}

export type Delivery = {
  id: string
  webhook_id: string
  /** The same for every try and every redelivery of one event. */
  event_id: string
  type: string
  status: "queued" | "delivered" | "failed"
  attempts: number
  /** HTTP status of the last answer. */
  answer_code: number | null
  /** Why the last try failed; empty when none did. */
  error: string
  created_at: string
  /** When it is tried next. */
  next_at: string | null
  /** When it was tried last. */
  sent_at: string | null
}

export type DeliveryWithPayload = {
  id: string
  webhook_id: string
  /** The same for every try and every redelivery of one event. */
  event_id: string
  type: string
  status: "queued" | "delivered" | "failed"
  attempts: number
  /** HTTP status of the last answer. */
  answer_code: number | null
  /** Why the last try failed; empty when none did. */
  error: string
  created_at: string
  /** When it is tried next. */
  next_at: string | null
  /** When it was tried last. */
  sent_at: string | null
  /** The JSON that is sent, byte for byte as it is signed. */
  payload: string
  /** How the last answer began. */
  answer: string
}

export type CustomerPage = {
  data: Customer[]
  next: string | null
}

export type Customer = {
  id: string
  email: string
  name: string
  /** Whoever holds the mailbox has shown it. */
  email_verified: boolean
  /** Mail about their own orders comes anyway. */
  accepts_reminders: boolean
  orders_count: number
  /** Paid less what went back, in `currency`. */
  spent_minor: number
  currency: string
  /** The one that is used first stands first. */
  addresses: Address[]
  date_joined: string
}

export type DiscountPage = {
  data: Discount[]
  next: string | null
}

export type Discount = {
  id: string
  title: string
  code: string | null
  kind: "percent" | "amount" | "free-shipping" | "buy-x-get-y"
  basis_points: number | null
  amount_minor: number | null
  currency: string
  target: {
    to: "all" | "collections" | "products"
    ids?: string[]
  }
  buy: {
    to: "all" | "collections" | "products"
    ids?: string[]
  }
  buy_quantity: number
  get_quantity: number
  times_per_order: number | null
  minimum: {
    kind: "none" | "subtotal" | "quantity"
    amount_minor?: number
    quantity?: number
  }
  combinable: boolean
  starts_at: string
  ends_at: string | null
  usage_limit: number | null
  per_customer_limit: number | null
  used: number
  state: "active" | "scheduled" | "ended"
  created_at: string
  /** Changes with what the merchant decides; uses change nothing. */
  version: string
}

export type GiftCardPage = {
  data: GiftCard[]
  next: string | null
}

export type GiftCard = {
  id: string
  last_four: string
  currency: string
  initial_minor: number
  balance_minor: number
  /** Of its holder, when known. */
  email: string
  note: string
  /** The order that bought it. */
  order_id: string | null
  state: "usable" | "spent" | "disabled" | "expired"
  expires_at: string | null
  created_at: string
}

export type IssuedGiftCard = {
  id: string
  last_four: string
  currency: string
  initial_minor: number
  balance_minor: number
  /** Of its holder, when known. */
  email: string
  note: string
  /** The order that bought it. */
  order_id: string | null
  state: "usable" | "spent" | "disabled" | "expired"
  expires_at: string | null
  created_at: string
  /** Told here and never again: only its hash is kept. */
  code: string
}

export type PagePage = {
  data: Page[]
  next: string | null
}

export type Page = {
  /** The last part of its address. Another slug is another id. */
  id: string
  slug: string
  kind: "page" | "post"
  title: string
  /** Markdown. */
  body: string
  excerpt: string
  author: string
  media_id: string | null
  seo_title: string
  seo_description: string
  status: "published" | "draft"
  /** In the shop from then on; null: a draft. */
  published_at: string | null
  updated_at: string
  version: string
}

export type StaffPage = {
  data: StaffMember[]
  next: string | null
}

export type StaffMember = {
  id: string
  username: string
  email: string
  name: string
  role: "owner" | "staff"
  date_joined: string
  version: string
}

export type ItemPage = {
  data: Item[]
  next: string | null
}

export type Item = {
  id: string
  name: string
  description: string
  created_at: string
  updated_at: string
  version: string
}

export type paths = {
  '/token': {
    /** Sign in. For staff by user name or e-mail, for shoppers by e-mail. Programs better use an API key. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        username: string
        password: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': TokenPair } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/token/refresh': {
    /** Get the next pair of tokens. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        refresh: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': TokenPair } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/token/revoke': {
    /** End a session. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        refresh: string
      } } }
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/profile': {
    /** Who the token belongs to. For shoppers with an account and the staff. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Profile } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change your own name. For shoppers with an account and the staff. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        name: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Profile } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/products': {
    /** List products. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "title" | "-title" | "price" | "-price"
          /** Part of a title or of an SKU. */
          q?: string
          /** Without it all but archived ones. Shoppers see what is on sale, whatever they ask for. */
          status?: "draft" | "active" | "archived"
          vendor?: string
          type?: string
          tag?: string
          /** Slug of a collection. */
          collection?: string
          updated_since?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': ProductPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Create a product. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': ProductBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Product } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/products/{id}': {
    /** Read a product. For everybody. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Product } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Replace a product. Variants that are not named are removed. For whoever has the permission `products:write`. */
    put: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': ProductBody } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Product } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change a product. For whoever has the permission `products:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        title?: string
        slug?: string
        description?: string
        status?: "draft" | "active"
        publish_at?: string | null
        vendor?: string
        type?: string
        tags?: string[]
        seo_title?: string
        seo_description?: string
        is_gift_card?: boolean
        options?: {
          name: string
          values: {
            value: string
            swatch?: string | null
          }[]
        }[]
        variants?: VariantBody[]
        media_ids?: string[]
        /** Collections by hand that it is in. */
        collection_ids?: string[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Product } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Archive a product. It is off sale and out of the lists; its orders keep it. For whoever has the permission `products:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Product } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/products/{id}/restore': {
    /** Bring an archived product back, as a draft. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Product } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/variants': {
    /** List the variants of all products. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "sku" | "-sku" | "price" | "-price"
          /** Only those of exactly this SKU. */
          sku?: string
          barcode?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': VariantPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/products/{id}/variants': {
    /** List the variants of a product. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "position" | "price" | "-price"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': VariantPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Add a variant to a product. Its option values are among those of the product: change `options` of the product for a new one. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': NewVariant } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': ProductVariant } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/variants/{id}': {
    /** Read a variant. For everybody. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': ProductVariant } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change a variant. To count what comes in and goes out, adjust its stock at /inventory. For whoever has the permission `products:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        option_values?: string[]
        price_minor?: number
        compare_at_minor?: number | null
        sku?: string
        barcode?: string
        tracked?: boolean
        /** What there is. Left out: a new variant has none, one that was there keeps what it has. */
        stock?: number
        weight_grams?: number
        requires_shipping?: boolean
        taxable?: boolean
        media_id?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': ProductVariant } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Remove a variant from its product. It leaves carts, orders keep it. The last one stays: archive the product instead. For whoever has the permission `products:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/inventory': {
    /** List how many there are of each variant. For whoever has the permission `products:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "stock" | "-stock" | "sku" | "-sku" | "created_at" | "-created_at"
          level?: "in-stock" | "low" | "sold-out" | "uncounted"
          /** Only those of exactly this SKU. */
          sku?: string
          product_id?: string
          /** Of the product. Without it all but archived ones. */
          status?: "draft" | "active" | "archived"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': InventoryPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/inventory/{variant}': {
    /** Read how many there are of a variant. For whoever has the permission `products:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          variant: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': InventoryLevel } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/inventory/{variant}/adjust': {
    /** Change how many there are of a variant. By `delta`, what came in or went out, or to `set`, what was counted. Of two at once both count. With If-Match it is done only while the stock is what was read. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          variant: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': StockAdjustment } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': InventoryLevel } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/collections': {
    /** List collections. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "title" | "-title" | "created_at" | "-created_at" | "updated_at" | "-updated_at"
          slug?: string
          /** Only those that this product is in. */
          product_id?: string
          /** Shoppers see published ones, whatever they ask for. */
          published?: "true" | "false"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': CollectionPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Create a collection, by hand or by rule. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': CollectionBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Collection } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/collections/{id}': {
    /** Read a collection. For everybody. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Collection } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change a collection. To put one product into a collection, change `collection_ids` of the product. For whoever has the permission `products:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        title?: string
        slug?: string
        description?: string
        rule?: {
          match?: "all" | "any"
          conditions: {
            field: "tag" | "type" | "vendor" | "title" | "price" | "stock"
            relation: "is" | "is-not" | "contains" | "contains-not" | "begins-with" | "above" | "below"
            value: string
          }[]
        } | null
        sort?: "manual" | "newest" | "price-asc" | "price-desc" | "title"
        published?: boolean
        media_id?: string | null
        seo_title?: string
        seo_description?: string
        /** All that are chosen by hand, in order. Left out, those that are in it stay. */
        product_ids?: string[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Collection } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Delete a collection. Its products stay. For whoever has the permission `products:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/collections/{id}/products': {
    /** List the products of a collection. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          /** Without it the collection's own order. */
          sort?: "created_at" | "-created_at" | "updated_at" | "-updated_at" | "title" | "-title" | "price" | "-price"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': ProductPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/media': {
    /** List pictures. For whoever has the permission `products:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "position"
          product_id?: string
          /** Whether they are of a product. */
          attached?: "true" | "false"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': MediaPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Upload a picture. The picture is the body itself: JPEG, PNG, WebP, AVIF or GIF, at most 8 MB. It is encoded anew, without what it carried. Then put it where it belongs: `product_id` of a PATCH, `media_id` of a collection or page. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'image/*': Blob } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Media } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/media/{id}': {
    /** Read what is known of a picture. For whoever has the permission `products:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Media } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Describe a picture, or put it among those of a product. For whoever has the permission `products:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': MediaChange } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Media } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Delete a picture. It is taken from its product. One that a collection, a page or the look of the shop shows stays. For whoever has the permission `products:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/search': {
    /** Search what is on sale. As the shop itself finds: by words and their beginnings, and when nothing has them by how they may have been meant; with the counts of every filter. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 24. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          /** Words, whole or their beginnings, or an SKU. */
          q?: string
          /** Slug of a collection. */
          collection?: string
          /** Values by the name of the option, as JSON. */
          options?: string
          price_min_minor?: number
          price_max_minor?: number
          in_stock?: "true"
          sort?: "relevance" | "-created_at" | "price" | "-price" | "title"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': SearchPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts': {
    /** Begin a cart. A shopper with an account has one cart: then it is added to that. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        lines: CartLineBody[]
      } } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}': {
    /** Read a cart. For everybody. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Write a note for the merchant. For everybody. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        note?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}/lines': {
    /** Put more of something in. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': CartLineBody } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}/lines/{variant_id}': {
    /** Set how many of something are in it. For everybody. */
    put: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
          variant_id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        quantity: number | string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Take something out. For everybody. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
          variant_id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}/codes': {
    /** Use the code of a discount or a gift card. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        code: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}/codes/{entry}': {
    /** Take a code out. For everybody. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
          entry: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Cart } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}/checkout': {
    /** What a cart comes to. With delivery, taxes, discounts and gift cards. Nothing is reserved. For everybody. */
    get: {
      parameters: {
        query?: {
          email?: string
          country?: string
          region?: string
          shipping_method?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Checkout } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Buy what is in a cart. Stock is held while it is paid. Send an Idempotency-Key: the same one is the same order. For everybody. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': CheckoutBody } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': PlacedOrder } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/carts/{id}/payments/{payment_id}': {
    /** What became of a payment. After the shopper did what was asked of them. For everybody. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
          payment_id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': PlacedOrder } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/orders': {
    /** List orders. Staff see those of the store, shoppers their own. For shoppers with an account and whoever has the permission `orders:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "placed_at" | "-placed_at"
          status?: "open" | "fulfilled" | "cancelled"
          payment_status?: "unpaid" | "paid" | "partly-refunded" | "refunded"
          number?: string
          email?: string
          placed_since?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': OrderPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/orders/{id}': {
    /** Read an order. For shoppers with an account and whoever has the permission `orders:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Order } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/orders/{id}/fulfil': {
    /** Note that an order is on its way. Writes to whoever ordered. Once more changes nothing. For whoever has the permission `orders:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        carrier?: string
        tracking_number?: string
        tracking_url?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Order } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/orders/{id}/mark-paid': {
    /** Note that the money has come. For whoever has the permission `orders:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Order } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/orders/{id}/cancel': {
    /** Cancel an order that has not been fulfilled. Its stock comes back and its money goes back. Shoppers cancel their own. For shoppers with an account and whoever has the permission `orders:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Order } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/orders/{id}/refunds': {
    /** Give money back, and put units back into stock. For whoever has the permission `orders:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        amount_minor: number
        reason?: string
        /** How many units of which lines go back into stock. */
        restock?: {
          line_id: string
          quantity: number
        }[]
        /** What had gone back when you looked: a refund that came in between refuses this one. */
        refunded_minor?: number
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Order } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks': {
    /** List webhooks. For whoever has the permission `webhooks:write`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': WebhookPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Add a webhook. Its secret is in this answer, and in no other. For whoever has the permission `webhooks:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': WebhookBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': WebhookWithSecret } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}': {
    /** Read a webhook. For whoever has the permission `webhooks:write`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Webhook } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change where a webhook leads or what it hears of. For whoever has the permission `webhooks:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        /** Where events go: https, at a host on the public internet. */
        url?: string
        /** What it hears of. */
        events?: ("order.created" | "order.paid" | "order.fulfilled" | "order.cancelled" | "order.refunded" | "product.created" | "product.updated" | "product.archived" | "stock.low" | "customer.created" | "return.requested" | "return.updated")[]
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Webhook } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Delete a webhook, its log and what waits to be sent to it. For whoever has the permission `webhooks:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/pause': {
    /** Pause a webhook. What happens meanwhile is not written down for it; what waits for it waits on, for five hours at most. For whoever has the permission `webhooks:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Webhook } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/resume': {
    /** Send again to a webhook that is paused or held back. For whoever has the permission `webhooks:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Webhook } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/rotate-secret': {
    /** Give a webhook a new secret. For 24 hours both sign. The new one is in this answer, and in no other. For whoever has the permission `webhooks:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': WebhookWithSecret } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/test': {
    /** Send an event that says nothing, to see whether it arrives. For whoever has the permission `webhooks:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        202: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/deliveries': {
    /** List what was sent to a webhook, and what waits for it. For 30 days, and the newest 10,000. For whoever has the permission `webhooks:write`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at"
          status?: "queued" | "delivered" | "failed"
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': DeliveryPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/deliveries/{delivery_id}': {
    /** Read a delivery, with what is sent and how it was answered. For whoever has the permission `webhooks:write`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
          delivery_id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': DeliveryWithPayload } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/webhooks/{id}/deliveries/{delivery_id}/redeliver': {
    /** Send an event again. One that has ended is sent as a delivery of its own; one that waits for its next try is tried now. The event keeps its id. For whoever has the permission `webhooks:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
          delivery_id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        202: { headers: { [name: string]: unknown }; content: { 'application/json': Delivery } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/customers': {
    /** List customers. For whoever has the permission `customers:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "date_joined" | "-date_joined" | "name" | "-name" | "email" | "-email"
          /** Part of a name or of an e-mail address. */
          q?: string
          email?: string
          joined_since?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': CustomerPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/customers/{id}': {
    /** Read a customer. For whoever has the permission `customers:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Customer } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/customers/{id}/orders': {
    /** List the orders of a customer. Latest first. For whoever has the permission `orders:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': OrderPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/discounts': {
    /** List discounts. For whoever has the permission `discounts:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "title" | "-title"
          state?: "active" | "scheduled" | "ended"
          kind?: "percent" | "amount" | "free-shipping" | "buy-x-get-y"
          /** Of exactly this code, however it is written. */
          code?: string
          /** Part of a title or of a code. */
          q?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': DiscountPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Make a discount. For whoever has the permission `discounts:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': DiscountBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Discount } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/discounts/{id}': {
    /** Read a discount. For whoever has the permission `discounts:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Discount } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change a discount. Payments that are under way keep it as it was. For whoever has the permission `discounts:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        title?: string
        code?: string | null
        kind?: "percent" | "amount" | "free-shipping" | "buy-x-get-y"
        basis_points?: number | null
        amount_minor?: number | null
        target?: DiscountTarget
        buy?: DiscountTarget
        buy_quantity?: number
        get_quantity?: number
        times_per_order?: number | null
        minimum?: DiscountMinimum
        combinable?: boolean
        starts_at?: string | null
        ends_at?: string | null
        usage_limit?: number | null
        per_customer_limit?: number | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Discount } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** End a discount. At once; payments that are under way keep it. It stays in the lists, and can be resumed. For whoever has the permission `discounts:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Discount } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/discounts/{id}/resume': {
    /** Let an ended discount hold again. Within its dates and limits. For whoever has the permission `discounts:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Discount } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/gift-cards': {
    /** List gift cards. For whoever has the permission `gift-cards:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "balance" | "-balance"
          state?: "usable" | "spent" | "disabled" | "expired"
          last_four?: string
          email?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': GiftCardPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Issue a gift card. Its code is in this answer and nowhere afterwards. For whoever has the permission `gift-cards:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': GiftCardBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': IssuedGiftCard } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/gift-cards/{id}': {
    /** Read a gift card. For whoever has the permission `gift-cards:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': GiftCard } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/gift-cards/{id}/disable': {
    /** Disable a gift card. Nobody can pay with it; its money stays on it. For whoever has the permission `gift-cards:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': GiftCard } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/gift-cards/{id}/enable': {
    /** Let a disabled gift card pay again. For whoever has the permission `gift-cards:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': GiftCard } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/pages': {
    /** List pages and posts. For everybody. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          /** By `published_at` drafts are left out: they have none. */
          sort?: "title" | "-title" | "published_at" | "-published_at" | "updated_at" | "-updated_at"
          kind?: "page" | "post"
          /** Shoppers see what is in the shop, whatever they ask for. */
          status?: "published" | "draft"
          /** Part of a title. */
          q?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': PagePage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Write a page or a post. For whoever has the permission `content:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': NewPageBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Page } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/pages/{id}': {
    /** Read a page or a post. For everybody. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Page } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change a page or a post. Another slug is another id; menus follow it. The home page keeps its own and stays in the shop. For whoever has the permission `content:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        title?: string
        slug?: string
        body?: string
        excerpt?: string
        author?: string
        media_id?: string | null
        seo_title?: string
        seo_description?: string
        status?: "published" | "draft"
        published_at?: string | null
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Page } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Delete a page or a post. It is answered once more. The home page stays. For whoever has the permission `content:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Page } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/staff': {
    /** List the staff. For whoever has the permission `staff:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "date_joined" | "-date_joined" | "name" | "-name"
          role?: "owner" | "staff"
          /** Part of a name, a user name or an e-mail address. */
          q?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': StaffPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Invite somebody to the staff. They are mailed who invites them and a link to set a password, which works for three days. For whoever has the permission `staff:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': InvitationBody } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': StaffMember } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/staff/{id}': {
    /** Read a member of the staff. For whoever has the permission `staff:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': StaffMember } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Give a member of the staff another role. It holds from their next request on. A store keeps at least one owner. For whoever has the permission `staff:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': RoleBody } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': StaffMember } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Remove somebody from the staff. They are answered once more; wherever they are signed in, they are signed out. For whoever has the permission `staff:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': StaffMember } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/items': {
    /** List items. For shoppers with an account and whoever has the permission `products:read`. */
    get: {
      parameters: {
        query?: {
          /** How many at most, 1 to 100. */
          limit?: number
          /** Where the page before ended: its `next`. */
          cursor?: string
          /** Names of fields, comma-separated: the answer has only these, and `id`. */
          fields?: string
          sort?: "created_at" | "-created_at" | "name" | "-name"
          /** Only items of exactly this name. */
          name?: string
        }
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': ItemPage } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Create an item. For whoever has the permission `products:write`. */
    post: {
      parameters: {
        query?: never
        header?: {
          /** The same key and body get the same answer for 24 h. */
          'Idempotency-Key'?: string
        }
        path?: never
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        name: string
        description?: string
      } } }
      responses: {
        201: { headers: { [name: string]: unknown }; content: { 'application/json': Item } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
  '/items/{id}': {
    /** Read an item. For shoppers with an account and whoever has the permission `products:read`. */
    get: {
      parameters: {
        query?: never
        header?: {
          /** An ETag: 304 while it holds. */
          'If-None-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Item } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Replace an item. For whoever has the permission `products:write`. */
    put: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        name: string
        description?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Item } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Change an item. For whoever has the permission `products:write`. */
    patch: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody: { content: { 'application/json': {
        name?: string
        description?: string
      } } }
      responses: {
        200: { headers: { [name: string]: unknown }; content: { 'application/json': Item } }
        400: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        413: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        415: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
    /** Delete an item. For whoever has the permission `products:write`. */
    delete: {
      parameters: {
        query?: never
        header?: {
          /** The ETag that was read: 412 when it changed since. */
          'If-Match'?: string
        }
        path: {
          id: string
        }
        cookie?: never
      }
      requestBody?: never
      responses: {
        204: { headers: { [name: string]: unknown }; content?: never }
        401: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        403: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        404: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        409: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        412: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        422: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        429: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
        500: { headers: { [name: string]: unknown }; content: { 'application/problem+json': Problem } }
      }
    }
  }
}
