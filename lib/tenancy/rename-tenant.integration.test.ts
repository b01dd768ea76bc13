import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { ownerPool } from '#lib/db/connections.ts'
import { publicDb } from '#lib/db/public-db.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { checkoutForm, codeOf, fillCart, must, mustOrder, sell, stockOf } from '#lib/testing/shop-fixture.ts'
import { createTestMarket, type TestMarket } from '#lib/testing/test-market.ts'
import { deleteTenant } from './delete-tenant.ts'
import { inQuietStore } from './in-quiet-store.ts'
import { renameTenant } from './rename-tenant.ts'
import { resolveTenant } from './resolve-tenant.ts'
import { checkStoreAddress } from './store-address.ts'

let market: TestMarket
beforeAll(async () => {
  market = await createTestMarket()
})
afterAll(() => market.close())

const ACTING = { actor: 'test' }

/** What bears a name, by that name. */
async function traces(slug: string) {
  const { rows } = await ownerPool().query(
    `SELECT (SELECT count(*)::int FROM tenant WHERE slug = $1 AND schema_name = $2) AS tenants,
            (SELECT count(*)::int FROM domain WHERE host = $1 || '.localhost' AND redirects_until IS NULL) AS domains,
            (SELECT count(*)::int FROM domain
              WHERE host = $1 || '.localhost' AND redirects_until > now() + interval '29 days' AND NOT is_primary) AS redirects,
            (SELECT count(DISTINCT schema_name)::int FROM migration_ledger WHERE schema_name = $2) AS ledger,
            (SELECT count(*)::int FROM pg_namespace WHERE nspname = $2) AS schemas,
            (SELECT count(*)::int FROM pg_roles WHERE rolname = 'souk_' || current_database() || '_' || $2) AS roles`,
    [slug, slug.replaceAll('-', '_')],
  )
  return rows[0]
}

test('slug, subdomain, schema, role and ledger change together, and the old subdomain leads to the new one', async () => {
  const { tenant } = await market.createStore('old-name')
  const renamed = must(await renameTenant(tenant.id, { slug: 'new-name' }, ACTING))
  expect(renamed).toMatchObject({ id: tenant.id, slug: 'new-name', schemaName: 'new_name' })
  const whole = { tenants: 1, domains: 1, redirects: 0, ledger: 1, schemas: 1, roles: 1 }
  expect(await traces('new-name')).toEqual(whole)
  expect(await traces('old-name')).toEqual({ tenants: 0, domains: 0, redirects: 1, ledger: 0, schemas: 0, roles: 0 })
  expect((await resolveTenant('old-name'))?.slug).toBe('new-name')
  expect((await resolveTenant('new-name'))?.id).toBe(tenant.id)
  const primary = await publicDb().domain.findMany({ where: { tenantId: tenant.id, isPrimary: true } })
  expect(primary.map(({ host }) => host)).toEqual(['new-name.localhost'])
  const audit = await publicDb().auditEvent.findFirstOrThrow({ where: { action: 'tenant.renamed' } })
  expect(audit).toMatchObject({ actor: 'test', tenantId: tenant.id, detail: { from: 'old-name', to: 'new-name' } })
  const event = await publicDb().outboxEvent.findFirstOrThrow({ where: { type: 'tenant.renamed' } })
  expect(event).toMatchObject({ tenantId: tenant.id, payload: { from: 'old-name', to: 'new-name' } })
})

test('a store may have its former name again, and any it had in between', async () => {
  const { tenant, ctx } = await market.createStore('back-a')
  for (const slug of ['back-b', 'back-a', 'back-c', 'back-b']) must(await renameTenant(tenant.id, { slug }, ACTING))
  expect(await traces('back-b')).toEqual({ tenants: 1, domains: 1, redirects: 0, ledger: 1, schemas: 1, roles: 1 })
  for (const former of ['back-a', 'back-c']) {
    expect(await traces(former)).toMatchObject({ redirects: 1, domains: 0, schemas: 0, roles: 0 })
    expect((await resolveTenant(former))?.slug).toBe('back-b')
  }
  expect(await ctx.db.product.count()).toBe(3)
})

test('reserved, malformed and taken names are refused beside the slug, and nothing changes', async () => {
  const { tenant } = await market.createStore('refuse-me')
  const { tenant: other } = await market.createStore('refuse-other')
  must(await renameTenant(other.id, { slug: 'refuse-other-2' }, ACTING))
  const before = await traces('refuse-me')
  // The last one still leads to the other store.
  for (const slug of ['admin', 'No Spaces', 'x', 'refuse-other-2', 'refuse-other']) {
    const result = await renameTenant(tenant.id, { slug }, ACTING)
    expect(result).toMatchObject({ ok: false, failures: [{ field: 'slug' }] })
  }
  expect(codeOf(await renameTenant(tenant.id, { slug: 'refuse-me' }, ACTING))).toBe('unchanged')
  expect(await renameTenant(tenant.id, { slug: 'fresh', schemaName: 'refuse_other_2' }, ACTING)).toMatchObject({
    failures: [{ code: 'taken', field: 'schemaName' }],
  })
  expect(codeOf(await renameTenant(tenant.id, { slug: 'fresh', schemaName: 'a__b' }, ACTING))).toBe('invalid')
  expect(codeOf(await renameTenant(randomUUID(), { slug: 'fresh' }, ACTING))).toBe('not-found')
  expect(await traces('refuse-me')).toEqual(before)
  expect(await checkStoreAddress('refuse-other')).toMatchObject({ available: false })
})

test('a former name that leads nowhere any more is free for another store', async () => {
  const { tenant } = await market.createStore('expired-name')
  must(await renameTenant(tenant.id, { slug: 'moved-on' }, ACTING))
  await ownerPool().query(
    "UPDATE public.domain SET redirects_until = now() - interval '1 minute' WHERE host = 'expired-name.localhost'",
  )
  const { tenant: taker } = await market.createStore('expired-name')
  expect((await resolveTenant('expired-name'))?.id).toBe(taker.id)
})

test('a deleted store keeps its name until it is brought back', async () => {
  const { tenant } = await market.createStore('asleep')
  must(await deleteTenant(tenant.id, ACTING))
  expect(codeOf(await renameTenant(tenant.id, { slug: 'awake' }, ACTING))).toBe('archived')
})

test('two renames of one store at once end in one of the two names', async () => {
  const { tenant } = await market.createStore('tug-of-war')
  const results = await Promise.all(['tug-a', 'tug-b'].map((slug) => renameTenant(tenant.id, { slug }, ACTING)))
  expect(results.map(codeOf)).toEqual(['ok', 'ok'])
  const { slug, schemaName } = await publicDb().tenant.findUniqueOrThrow({ where: { id: tenant.id } })
  expect(schemaName).toBe(slug.replaceAll('-', '_'))
  expect(await traces(slug)).toMatchObject({ tenants: 1, domains: 1, schemas: 1, roles: 1 })
})

test('a request that holds the store as it was reads, writes and runs transactions on without an error', async () => {
  const { tenant, ctx } = await market.createStore('stale')
  expect(await ctx.db.product.count()).toBe(3)
  must(await renameTenant(tenant.id, { slug: 'stale-2' }, ACTING))
  expect(await ctx.db.product.count()).toBe(3)
  must(await renameTenant(tenant.id, { slug: 'stale-3' }, ACTING))
  expect((await ctx.db.$queryRaw<unknown[]>`SELECT 1 FROM product`).length).toBe(3)
  must(await renameTenant(tenant.id, { slug: 'stale-4' }, ACTING))
  await ctx.db.$transaction(async (tx) => {
    await tx.product.updateMany({ data: { status: 'draft' } })
  })
  // The object from before, on connections that were bound to it then.
  expect(await tenantDb(tenant).product.count({ where: { status: 'draft' } })).toBe(3)
})

test("another store that takes a former schema name is never read through the first one's old handle", async () => {
  const { tenant, ctx } = await market.createStore('swapped')
  await ctx.db.storeSettings.updateMany({ data: { tagline: 'the first' } })
  // Every connection of the pool has served the store under its old name.
  await Promise.all(Array.from({ length: 20 }, () => ctx.db.product.findMany()))
  must(await renameTenant(tenant.id, { slug: 'swapped-away' }, ACTING))
  await ownerPool().query("DELETE FROM public.domain WHERE host = 'swapped.localhost'")
  const { tenant: second, ctx: theirs } = await market.createStore('swapped')
  expect(second.schemaName).toBe(tenant.schemaName)

  const stale = () => [
    tenantDb(tenant)
      .storeSettings.findFirstOrThrow()
      .then(({ tagline }) => tagline),
    tenantDb(tenant).$queryRaw<{ tagline: string }[]>`SELECT tagline FROM store_settings`.then(
      (rows) => rows[0]?.tagline,
    ),
    tenantDb(tenant).$transaction(async (tx) => (await tx.storeSettings.findFirstOrThrow()).tagline),
    ctx.db.storeSettings.findFirstOrThrow().then(({ tagline }) => tagline),
  ]
  const read = async () => new Set(await Promise.all(Array.from({ length: 20 }, stale).flat()))
  // First on connections that are still bound to the old name, then on those that served the other store meanwhile.
  expect(await read()).toEqual(new Set(['the first']))
  await theirs.db.storeSettings.updateMany({ data: { tagline: 'the second' } })
  await Promise.all(Array.from({ length: 20 }, () => theirs.db.product.findMany()))
  expect(await read()).toEqual(new Set(['the first']))
  await tenantDb(tenant).storeSettings.updateMany({ data: { tagline: 'still the first' } })
  expect((await theirs.db.storeSettings.findFirstOrThrow()).tagline).toBe('the second')
})

test('30 checkouts while the store is renamed back and forth: each acknowledged order is there once, none fails', async () => {
  const { tenant, ctx } = await market.createStore('busy')
  const product = await sell(ctx, { title: 'Busy thing', stock: 100 })
  const carts = await Promise.all(Array.from({ length: 30 }, () => fillCart(ctx, [product.variantId])))
  const forms = await Promise.all(carts.map((cartId) => checkoutForm(ctx, cartId)))
  let isSelling = true
  let renames = 0
  const renaming = (async () => {
    while (isSelling || renames < 4) {
      must(await renameTenant(tenant.id, { slug: renames % 2 === 0 ? 'busy-2' : 'busy' }, ACTING))
      renames++
      // Without a breath between two renames nobody would ever come in.
      await sleep(30)
    }
  })()
  const buy = async (index: number) => {
    const [cartId, form] = [carts[index], forms[index]]
    if (!cartId || !form) throw new Error(`No cart ${index}`)
    return placeOrder(ctx, cartId, form)
  }
  const results = []
  for (let first = 0; first < 30; first += 6) {
    results.push(...(await Promise.all(Array.from({ length: 6 }, (_, index) => buy(first + index)))))
  }
  isSelling = false
  await renaming
  const placed = results.map(mustOrder)
  expect(renames).toBeGreaterThanOrEqual(4)
  const orders = await ctx.db.order.findMany({ select: { id: true, number: true } })
  expect(orders.map(({ id }) => id).sort()).toEqual(placed.map(({ orderId }) => orderId).sort())
  expect(new Set(orders.map(({ number }) => number)).size).toBe(30)
  expect(await stockOf(ctx, product.variantId)).toBe(70)
})

test('a store in which a transaction stays open for a moment is renamed after it, and the transaction is committed', async () => {
  const { tenant, ctx } = await market.createStore('slow')
  let begin = () => {}
  const begun = new Promise<void>((done) => (begin = done))
  const writing = ctx.db.$transaction(async (tx) => {
    await tx.product.updateMany({ data: { status: 'draft' } })
    begin()
    await sleep(700)
    return tx.product.count()
  })
  await begun
  const renamed = renameTenant(tenant.id, { slug: 'slow-2' }, ACTING)
  expect(await writing).toBe(3)
  must(await renamed)
  expect(await ctx.db.product.count({ where: { status: 'draft' } })).toBe(3)
})

test('work on a quiet store that fails leaves the name as it was', async () => {
  await market.createStore('undone')
  await expect(inQuietStore('undone', () => Promise.reject(new Error('planned')))).rejects.toThrow('planned')
  expect(await traces('undone')).toMatchObject({ schemas: 1, roles: 1 })
})
