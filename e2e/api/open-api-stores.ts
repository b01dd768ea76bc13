// Run by the specs of the API: opens a store with an account of every kind and something of everything that it may ask
// for, and a second store whose people try their tokens on the first. What it made is printed as JSON.

import { withMarket } from '#cli/with-market.ts'
import { createApiKey } from '#lib/api/keys/create-api-key.ts'
import { revokeApiKey } from '#lib/api/keys/revoke-api-key.ts'
import { API_SCOPES, type ApiScope } from '#lib/api/schema.ts'
import { createAccessToken, readAccessToken } from '#lib/api/tokens/access-token.ts'
import { issueTokens } from '#lib/api/tokens/issue-tokens.ts'
import { createUser } from '#lib/auth/create-user.ts'
import { addToCart } from '#lib/cart/add-to-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { type StoreContext, storeContext } from '#lib/tenancy/store-context.ts'
import { checkoutForm, must, mustOrder, sell } from '#lib/testing/shop-fixture.ts'
import type { ApiStores, Person } from './api-stores.ts'

const PASSWORD = 'correct horse battery'

async function openStore(slug: string): Promise<{ tenant: Tenant; staffId: string }> {
  const owner = { username: 'owner', name: 'Olive Owner', password: PASSWORD }
  return must(
    await provisionTenant({ name: `Shop ${slug}`, slug, ownerEmail: `owner@${slug}.test`, owner, actor: 'test' }),
  )
}

async function keyOf(ctx: StoreContext, name: string, scopes: readonly ApiScope[]) {
  return must(await createApiKey(ctx, { name, scopes: [...scopes] }))
}

async function accessOf(ctx: StoreContext, login: string): Promise<string> {
  return must(await issueTokens(ctx, { login, password: PASSWORD }, '127.0.0.1')).access
}

/** The very token that is good, an hour older. */
async function expired(tenant: Tenant, token: string): Promise<string> {
  const claims = await readAccessToken(tenant, token)
  if (!claims) throw new Error('Not a token of this store')
  return createAccessToken(tenant, claims, { username: 'owner', role: 'owner' }, () => new Date(Date.now() - 3_600_000))
}

await withMarket(async () => {
  const [slug = '', strangers = ''] = process.argv.slice(2)
  const { tenant, staffId } = await openStore(slug)
  const other = await openStore(strangers)
  const system = storeContext(tenant, { kind: 'system' })
  const asOwner = storeContext(tenant, { kind: 'staff', id: staffId, role: 'owner' })
  const asStranger = storeContext(other.tenant, { kind: 'staff', id: other.staffId, role: 'owner' })

  await createUser(system, { role: 'staff', email: 'sam@staff.test', name: 'Sam', username: 'sam', password: PASSWORD })
  const shoppers: string[] = []
  for (const name of ['ada', 'eve']) {
    const made = await createUser(system, { role: 'customer', email: `${name}@shop.test`, name, password: PASSWORD })
    shoppers.push(must(made).id)
  }
  const [customerId = ''] = shoppers
  const product = await sell(system, { title: 'Teapot', stock: 100_000, price: '24.00' })
  const asCustomer = storeContext(tenant, { kind: 'customer', id: customerId })
  const bought = must(await addToCart(asCustomer, null, { variantId: product.variantId, quantity: 1 })).id ?? ''
  const placed = mustOrder(await placeOrder(asCustomer, bought, await checkoutForm(asCustomer, bought)))
  const { id: cart } = must(await addToCart(asCustomer, null, { variantId: product.variantId, quantity: 2 }))
  const item = await system.db.item.create({ data: { name: 'An example' } })

  const access = await accessOf(system, 'owner')
  const ended = await accessOf(system, 'owner')
  const endedClaims = await readAccessToken(tenant, ended)
  await system.db.apiSession.deleteMany({ where: { id: endedClaims?.sid ?? '' } })
  const revoked = await keyOf(asOwner, 'Revoked', API_SCOPES)
  must(await revokeApiKey(asOwner, revoked.id))
  const token: Record<Person, string | null> = {
    nobody: null,
    customer: await accessOf(system, 'ada@shop.test'),
    neighbour: await accessOf(system, 'eve@shop.test'),
    owner: access,
    staff: await accessOf(system, 'sam'),
    key: (await keyOf(asOwner, 'All', API_SCOPES)).key,
    bareKey: (await keyOf(asOwner, 'Bare', ['home:read'])).key,
    stranger: await accessOf(asStranger, 'owner'),
    strangerKey: (await keyOf(asStranger, 'All', API_SCOPES)).key,
    expired: await expired(tenant, access),
    ended,
    revokedKey: revoked.key,
    altered: `${access.slice(0, -2)}${access.endsWith('A') ? 'B' : 'A'}`,
  }
  const id = {
    product: product.id,
    variant: product.variantId,
    order: placed.orderId,
    cart: cart ?? '',
    item: item.id,
    customer: customerId,
    staff: staffId,
  }
  process.stdout.write(JSON.stringify({ store: slug, token, id } satisfies ApiStores))
})
