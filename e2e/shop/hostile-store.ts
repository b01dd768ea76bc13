import { SCRIPT_PAYLOADS } from '#lib/testing/script-payloads.ts'
import { MAX_URL } from '#lib/webhooks/schema.ts'
import { ownerQuery } from '../owner-query.ts'

/** Ends whatever the payload before it opened, so that none is swallowed by its neighbour. */
const END = ` "'--></script></style></textarea></title></select></noscript></template></svg></math> `
const EACH = Math.ceil(SCRIPT_PAYLOADS.length / 3)

/** All payloads in three texts: the three latest rows of every table hold one each. */
export const LOUD: readonly string[] = [0, 1, 2].map((n) => SCRIPT_PAYLOADS.slice(n * EACH, (n + 1) * EACH).join(END))
const ALL = LOUD.join(END)
const fitting = (longest: number) => SCRIPT_PAYLOADS.map((payload) => payload.trim().slice(0, longest)).filter(Boolean)

/** Names of columns that hold what Souk made or chose, in every table. */
const OURS =
  /^(?:id|slug|kind|status|currency|sort|role|provider|reference|scopes|events?|terms|lines)$|(?:_|^)(?:id|ids|hash|key|secret|status|method|wishlist)$/
/** The same of single columns. */
const NOT_WORDS: ReadonlySet<string> = new Set([
  ...['accent', 'display_font', 'time_zone'].map((column) => `store_settings.${column}`),
  'media.starter',
  'product.choices',
  'payment.failure_code',
  'order.attention',
  'gift_card.last_four',
  ...['subject_id', 'secret_hash'].map((column) => `api_session.${column}`),
  'api_key.last_four',
  'idempotent_request.fingerprint',
  'idempotent_request.answer',
  'webhook_delivery.type',
])
/** Columns that have a shape, filled one by one below. */
const SHAPED: ReadonlySet<string> = new Set([
  ...['shipping', 'taxes', 'payments', 'menus', 'mail_texts', 'seller', 'cors_origins'].map(
    (column) => `store_settings.${column}`,
  ),
  'product.options',
  'variant.option_values',
  'customer.addresses',
  'collection.rule',
  'order.address',
  'order.account',
  'payment.checkout',
  'webhook.url',
  'webhook_delivery.payload',
])
/** Who signs in is told by these: they are filled afterwards. */
const SIGNED_IN_BY: ReadonlySet<string> = new Set(['staff.email', 'staff.username', 'customer.email'])

type Column = {
  table: string
  column: string
  type: 'text' | 'jsonb' | 'ARRAY'
  unique: boolean
  latest: string
  room: number | null
}

/** The payloads in as few texts as fit into so many bytes each. */
export function packed(bytes: number): string[] {
  const texts: string[] = []
  for (const payload of SCRIPT_PAYLOADS) {
    const longer = `${texts.at(-1) ?? ''} ${payload}`
    if (texts.length > 0 && Buffer.byteLength(longer) <= bytes) texts[texts.length - 1] = longer
    else texts.push(payload)
  }
  return texts
}
type Market = { folder: string; schema: string }

/** Every column of a store that can hold words, as the database knows them: one that is new is among them by itself. */
function columnsOf({ folder, schema }: Market): Promise<Column[]> {
  return ownerQuery<Column>(
    folder,
    `SELECT c.table_name AS table, c.column_name AS column, c.data_type AS type,
            EXISTS (SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
                     WHERE i.indrelid = format('%I.%I', c.table_schema, c.table_name)::regclass AND i.indisunique
                       AND a.attname = c.column_name) AS unique,
            -- A table without a place for long values keeps a whole row on one page of 8 kB.
            (SELECT CASE WHEN reltoastrelid = 0 THEN 6000 END FROM pg_class
              WHERE oid = format('%I.%I', c.table_schema, c.table_name)::regclass) AS room,
            coalesce((SELECT t.column_name FROM information_schema.columns t
               WHERE t.table_schema = c.table_schema AND t.table_name = c.table_name
                 AND t.column_name IN ('created_at', 'placed_at', 'published_at', 'id')
               ORDER BY t.column_name = 'id' LIMIT 1), 'ctid') AS latest
       FROM information_schema.columns c
      WHERE c.table_schema = $1 AND c.data_type IN ('text', 'jsonb', 'ARRAY')`,
    [schema],
  )
}

/** Bytes that an index takes of a value. */
const INDEXED = 1_500

/** The latest rows, three of them where texts may be long, get all payloads between them, the others one each. */
function fill({ folder, schema }: Market, table: string, columns: readonly Column[]): Promise<unknown> {
  const [first] = columns
  if (!first) return Promise.resolve()
  const room = first.unique ? INDEXED : first.room && first.room / (columns.length + 1)
  const words = [...(room === null ? LOUD : packed(room)), ...SCRIPT_PAYLOADS]
  const sets = columns.map(({ column, type, unique }) => {
    if (type === 'ARRAY') return `"${column}" = ARRAY[w.words]`
    return `"${column}" = w.words${unique ? ` || ' ' || r.n` : ''}`
  })
  return ownerQuery(
    folder,
    `UPDATE "${schema}"."${table}" t SET ${sets.join(', ')}
       FROM (SELECT ctid AS place, row_number() OVER (ORDER BY "${first.latest}" DESC) - 1 AS n
               FROM "${schema}"."${table}") r,
            unnest($1::text[]) WITH ORDINALITY w (words, at)
      WHERE t.ctid = r.place AND w.at = 1 + CASE WHEN r.n < $2 THEN r.n ELSE r.n % $2 END`,
    [words, words.length],
  )
}

/**
 * Writes the payloads past every form, as if each had let everything through, into every field of a store that a shopper
 * or a merchant fills. @param when those that somebody signs in by are filled after they did
 * @throws Error for a column that it does not know how to fill
 */
export async function fillFields(market: Market, when: 'before signing in' | 'after signing in'): Promise<void> {
  const byTable = Map.groupBy(await columnsOf(market), ({ table }) => table)
  for (const [table, columns] of byTable) {
    const named = columns.filter(({ column }) => !OURS.test(column) && !NOT_WORDS.has(`${table}.${column}`))
    const later = named.filter(({ column }) => SIGNED_IN_BY.has(`${table}.${column}`))
    const now = named.filter((each) => !later.includes(each) && !SHAPED.has(`${table}.${each.column}`))
    for (const { column, type } of now) {
      if (type === 'jsonb') throw new Error(`What words does ${table}.${column} hold?`)
    }
    const chosen = when === 'before signing in' ? now : later
    for (const isUnique of [false, true]) {
      await fill(
        market,
        table,
        chosen.filter(({ unique }) => unique === isUnique),
      )
    }
  }
  if (when === 'before signing in') await fillShaped(market)
}

/** What a browser would run when it is pressed: each a link of its own, for a scheme stands at the beginning. */
const entry = (label: string, value = '/products') => ({ label: label.slice(0, 60), kind: 'url', value })

function menu() {
  return [0, 20, 40, 60, 80, 100, 120, 140].map((from) => {
    const some = SCRIPT_PAYLOADS.slice(from, from + 20)
    return {
      ...entry(SCRIPT_PAYLOADS[from] ?? ''),
      below: [...some.slice(0, 10).map((text) => entry(text)), ...some.slice(10).map((text) => entry('Runs', text))],
    }
  })
}

const PLACE = { country: 'US', region: 'VA', postalCode: '22201' }
const addressOf = (text: string) => ({ ...PLACE, name: text, line1: text, line2: text, city: text, phone: text })

async function fillShaped({ folder, schema }: Market): Promise<void> {
  const set = (table: string, columns: Record<string, unknown>, where: string) => {
    const sets = Object.keys(columns).map((name, n) => `"${name}" = $${n + 1}`)
    const text = `UPDATE "${schema}"."${table}" SET ${sets.join(', ')} WHERE ${where}`
    return ownerQuery(folder, text, Object.values(columns))
  }
  const flat = { kind: 'flat', priceMinor: 500, bands: [], freeFromMinor: null }
  const rates = fitting(60).map((label, n) => ({
    ...flat,
    id: `r${n}`,
    label,
    description: SCRIPT_PAYLOADS[n]?.slice(0, 160),
  }))
  const taxes = fitting(40).map((name) => ({ name, country: 'US', region: name, rateBasisPoints: 500 }))
  const own = { name: taxes[0]?.name, country: 'US', region: '', rateBasisPoints: 500 }
  const text = { subject: ALL.slice(0, 150), opening: ALL.slice(0, 1000) }
  const settings = {
    shipping: {
      zones: fitting(60)
        .slice(0, 20)
        .map((name, n) => ({ id: `z${n}`, name, everywhere: n === 0, rates: n === 0 ? rates : [] })),
    },
    taxes: { pricesIncludeTax: false, shippingTaxed: true, rates: [own, ...taxes] },
    payments: {
      manual: { enabled: true, instructions: ALL },
      bank: { enabled: true, instructions: ALL },
      stripe: { enabled: false, publishableKey: ALL },
    },
    menus: { main: menu(), foot: menu() },
    mail_texts: Object.fromEntries(
      ['order-confirmed', 'order-shipped', 'welcome', 'gift-card'].map((kind) => [kind, text]),
    ),
    seller: {
      ...addressOf(ALL),
      legalName: ALL,
      email: `"><img src=x onerror=${ALL}`,
      taxNumber: ALL,
      postalCode: ALL,
    },
  }
  const json = Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, JSON.stringify(value)]))
  await set('store_settings', { ...json, cors_origins: [...SCRIPT_PAYLOADS] }, 'true')
  for (const [n, loud] of LOUD.entries()) {
    const latest = (table: string, by: string) =>
      `ctid = (SELECT ctid FROM "${schema}"."${table}" ORDER BY "${by}" DESC OFFSET ${n} LIMIT 1)`
    const addresses = LOUD.map((each, at) => ({ id: `a${at}`, ...addressOf(each) }))
    await set('customer', { addresses: JSON.stringify(addresses) }, latest('customer', 'created_at'))
    const conditions = [{ field: 'tag', relation: 'equals', value: fitting(100)[n] }]
    const rule = JSON.stringify({ match: 'any', conditions })
    await set('collection', { rule }, latest('collection', 'id'))
    const account = {
      discounts: [{ id: 'd', title: loud, code: loud, amountMinor: 1 }],
      taxLines: [{ name: loud, rateBasisPoints: 500, amountMinor: 1 }],
      giftCards: [{ id: 'g', lastFour: loud, amountMinor: 1 }],
      shippingLabel: loud,
    }
    const order = { address: JSON.stringify(addressOf(loud)), account: JSON.stringify(account) }
    await set('order', order, latest('order', 'placed_at'))
  }
  await set('webhook_delivery', { payload: JSON.stringify({ data: { title: ALL } }) }, 'true')
  // An address that nobody can parse, as a file may bring it: its page shows the whole of it.
  await set('webhook', { url: `https://[${ALL}`.slice(0, MAX_URL) }, 'true')
  // What is still to be paid for names its lines once more.
  await ownerQuery(
    folder,
    `UPDATE "${schema}".payment SET checkout = jsonb_set(jsonb_set(checkout, '{email}', $1), '{note}', $1)`,
    [JSON.stringify(ALL)],
  )
}
