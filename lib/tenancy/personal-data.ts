/** Leave the value as it is: it says nothing about a person. */
export const KEEP = 'keep'

/**
 * What an anonymised copy has instead of a value: an SQL expression over the columns of its row. `$1` is a secret of
 * this one copy that is thrown away, so nobody can go back.
 */
type Replacement = { sql: string }
export type Decision = typeof KEEP | Replacement

function replace(sql: string): Replacement {
  return { sql }
}

/** 64 hexadecimal digits: equal values stay equal, different ones different, NULL stays NULL. */
function anon(value: string): string {
  return `encode(sha256(convert_to($1::text || (${value}), 'UTF8')), 'hex')`
}

/** Another UUID (version 4), the same one wherever the same value stands: references hold. */
function anonymousId(value: string): string {
  return `overlay(overlay(left(${anon(value)}, 32) placing '4' from 13) placing 'a' from 17)::uuid::text`
}

function anonymousEmail(value: string): string {
  return `'anon-' || left(${anon(value)}, 24) || '@example.invalid'`
}

/** For a value that is not in the store's own rows: `$2`. */
export const ANONYMOUS_EMAIL_OF_PARAMETER = anonymousEmail('$2::text')

const ID = (column: string) => replace(anonymousId(column))
const EMAIL = replace(anonymousEmail('email'))
/** Whatever somebody wrote: only whether they wrote something is kept. */
const FREE_TEXT = (column: string) => replace(`CASE WHEN ${column} = '' THEN '' ELSE '…' END`)

/** Country and nothing else; what was empty stays empty, so that forms and labels look as they did. */
function address(column: string): string {
  const field = (name: string, instead: string) =>
    `'${name}', CASE WHEN coalesce(${column}->>'${name}', '') = '' THEN '' ELSE ${instead} END`
  return `jsonb_build_object(${[
    field('name', `'Customer ' || left(${anon(`${column}->>'name'`)}, 6)`),
    field('line1', "'1 Example Street'"),
    field('line2', "'Flat 1'"),
    field('city', "'Example City'"),
    field('region', "'Example Region'"),
    field('postalCode', "'00000'"),
    `'country', coalesce(${column}->>'country', '')`,
    field('phone', "'+00 000 0000'"),
  ].join(', ')})`
}

/** Gift cards are named as their own rows are in the copy, so that what a payment holds can go back to them. */
function cardsIn(column: string): string {
  const card = `jsonb_build_object('id', ${anonymousId("card->>'id'")}, 'lastFour', '0000', 'amountMinor', card->'amountMinor')`
  const cards = `jsonb_path_query_array(${column}, '$.giftCards[*]')`
  return `(${column} || CASE WHEN ${column} ? 'giftCards' THEN jsonb_build_object('giftCards',
    (SELECT coalesce(jsonb_agg(${card}), '[]') FROM jsonb_array_elements(${cards}) AS card)) ELSE '{}'::jsonb END)`
}

/** The checkout of lib/checkout/checkout-snapshot.ts, named field by field: what is not named does not come along. */
const CHECKOUT = `jsonb_build_object(
  'customerId', ${anonymousId("checkout->>'customerId'")},
  'email', ${anonymousEmail("checkout->>'email'")},
  'address', ${address("(checkout->'address')")},
  'shippingMethod', checkout->'shippingMethod', 'shippingLabel', coalesce(checkout->'shippingLabel', '"Delivery"'),
  'currency', checkout->'currency',
  'subtotalMinor', checkout->'subtotalMinor', 'shippingMinor', checkout->'shippingMinor',
  'totalMinor', checkout->'totalMinor', 'lines', checkout->'lines',
  'note', CASE WHEN coalesce(checkout->>'note', '') = '' THEN '' ELSE '…' END)
  || CASE WHEN checkout ? 'priced'
    THEN jsonb_build_object('priced', ${cardsIn("(checkout->'priced')")}) ELSE '{}'::jsonb END`

/** A hash of the right shape that no password has. */
const NO_PASSWORD = replace("'$argon2id$v=19$m=19456,t=2,p=1$c291a2FjY291bnRzb3Vr$' || repeat('A', 43)")

/**
 * One decision for every column of a store that could hold words; numbers, times and flags need none. A column that
 * nobody decided on stops the copy, and a test.
 */
export const PERSONAL_DATA: Readonly<Record<string, Readonly<Record<string, Decision>>>> = {
  // What the shop shows to everybody.
  store_settings: {
    id: KEEP,
    name: KEEP,
    tagline: KEEP,
    story: KEEP,
    accent: KEEP,
    display_font: KEEP,
    currency: KEEP,
    time_zone: KEEP,
    logo_media_id: KEEP,
    hero_media_id: KEEP,
    story_media_id: KEEP,
    order_prefix: KEEP,
    shipping: KEEP,
    taxes: KEEP,
    // Keys to somebody's money, and a name and an address.
    payments: replace(`'{}'::jsonb`),
    menus: KEEP,
    mail_texts: KEEP,
    cors_origins: KEEP,
    seller: replace(`'{}'::jsonb`),
  },
  product: {
    id: KEEP,
    slug: KEEP,
    title: KEEP,
    description: KEEP,
    status: KEEP,
    vendor: KEEP,
    type: KEEP,
    tags: KEEP,
    options: KEEP,
    seo_title: KEEP,
    seo_description: KEEP,
    search_text: KEEP,
    search_body: KEEP,
    choices: KEEP,
  },
  variant: { id: KEEP, product_id: KEEP, title: KEEP, sku: KEEP, option_values: KEEP, barcode: KEEP, media_id: KEEP },
  collection: {
    id: KEEP,
    slug: KEEP,
    title: KEEP,
    description: KEEP,
    rule: KEEP,
    sort: KEEP,
    media_id: KEEP,
    seo_title: KEEP,
    seo_description: KEEP,
  },
  collection_product: { collection_id: KEEP, product_id: KEEP },
  media: { id: KEEP, product_id: KEEP, alt: KEEP, starter: KEEP },
  page: {
    slug: KEEP,
    kind: KEEP,
    title: KEEP,
    body: KEEP,
    excerpt: KEEP,
    author: replace(`CASE WHEN author = '' THEN '' ELSE 'Author ' || left(${anon('author')}, 6) END`),
    media_id: KEEP,
    seo_title: KEEP,
    seo_description: KEEP,
  },
  discount: { id: KEEP, title: KEEP, code: KEEP, kind: KEEP, terms: KEEP },
  // People.
  staff: {
    id: ID('id'),
    email: EMAIL,
    username: replace(`'user-' || left(${anon('username')}, 24)`),
    name: replace(`'Staff ' || left(${anon('name')}, 6)`),
    password_hash: NO_PASSWORD,
    role: KEEP,
    session_version: replace('1'),
  },
  customer: {
    id: ID('id'),
    email: EMAIL,
    name: replace(`'Customer ' || left(${anon('name')}, 6)`),
    password_hash: NO_PASSWORD,
    session_version: replace('1'),
    addresses: replace(`'[]'::jsonb`),
    wishlist: KEEP,
  },
  review: {
    id: ID('id'),
    product_id: KEEP,
    customer_id: ID('customer_id'),
    author: replace(`'Customer ' || left(${anon('author')}, 6)`),
    title: FREE_TEXT('title'),
    body: FREE_TEXT('body'),
    status: KEEP,
    reply: FREE_TEXT('reply'),
  },
  stock_notice: { variant_id: KEEP, email: EMAIL },
  unsubscribed: { email: EMAIL },
  // Mails are made of nothing but the people they are to.
  mail: {
    id: ID('id'),
    kind: KEEP,
    to_email: replace(anonymousEmail('to_email')),
    subject: FREE_TEXT('subject'),
    html: FREE_TEXT('html'),
    text: FREE_TEXT('text'),
    dedupe_key: replace('NULL'),
    // One that was still to be sent is not sent a second time from the copy.
    status: replace(`'sent'`),
    error: FREE_TEXT('error'),
  },
  discount_use: { discount_id: KEEP, payment_id: ID('payment_id'), email: EMAIL },
  // Whoever knows a code of the original must not spend it in the copy.
  gift_card: {
    id: ID('id'),
    code_hash: replace(anon('code_hash')),
    last_four: replace(`'0000'`),
    currency: KEEP,
    email: replace(`CASE WHEN email = '' THEN '' ELSE ${anonymousEmail('email')} END`),
    note: FREE_TEXT('note'),
    order_id: ID('order_id'),
  },
  refund: {
    id: ID('id'),
    payment_id: ID('payment_id'),
    status: KEEP,
    reason: FREE_TEXT('reason'),
    reference: replace('NULL'),
  },
  return_request: {
    id: ID('id'),
    order_id: ID('order_id'),
    status: KEEP,
    lines: replace(
      `(SELECT coalesce(jsonb_agg(line || '{"reason": ""}'), '[]') FROM jsonb_array_elements(lines) AS line)`,
    ),
    note: FREE_TEXT('note'),
    reply: FREE_TEXT('reply'),
  },
  // Ids of carts and orders are secrets: whoever knows one may see it.
  cart: {
    id: ID('id'),
    customer_id: ID('customer_id'),
    note: FREE_TEXT('note'),
    codes: replace(`'{}'::text[]`),
    email: EMAIL,
  },
  cart_line: { cart_id: ID('cart_id'), variant_id: KEEP },
  payment: {
    id: ID('id'),
    idempotency_key: ID('idempotency_key'),
    cart_id: ID('cart_id'),
    provider: KEEP,
    status: KEEP,
    failure_code: KEEP,
    currency: KEEP,
    reference: replace('NULL'),
    checkout: replace(CHECKOUT),
    event_ids: replace(`'{}'::text[]`),
  },
  order: {
    id: ID('id'),
    number: KEEP,
    payment_id: ID('payment_id'),
    customer_id: ID('customer_id'),
    email: EMAIL,
    status: KEEP,
    payment_status: KEEP,
    currency: KEEP,
    shipping_method: KEEP,
    address: replace(address('address')),
    account: replace(cardsIn('account')),
    note: FREE_TEXT('note'),
    attention: KEEP,
    tracking_carrier: KEEP,
    tracking_number: FREE_TEXT('tracking_number'),
    tracking_url: FREE_TEXT('tracking_url'),
  },
  // Ways in: a copy has none of them (`silenceCopy`).
  api_session: { id: KEEP, kind: KEEP, subject_id: ID('subject_id'), secret_hash: replace(`''`) },
  api_key: { id: KEEP, name: KEEP, secret_hash: replace(`''`), last_four: replace(`''`), scopes: KEEP },
  idempotent_request: { id: KEEP, fingerprint: KEEP, answer: replace(`'{}'::jsonb`) },
  item: { id: KEEP, name: KEEP, description: KEEP },
  // A copy has none of these either.
  webhook: {
    id: KEEP,
    url: replace(`'https://example.invalid/'`),
    events: KEEP,
    secret: replace(`''`),
    previous_secret: replace('NULL'),
  },
  webhook_delivery: {
    id: KEEP,
    webhook_id: KEEP,
    event_id: KEEP,
    type: KEEP,
    payload: replace(`'{}'`),
    status: KEEP,
    answer: FREE_TEXT('answer'),
    error: FREE_TEXT('error'),
  },
  order_line: { id: KEEP, order_id: ID('order_id'), variant_id: KEEP, title: KEEP, sku: KEEP, variant_title: KEEP },
}
