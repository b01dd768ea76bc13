import { publicDb } from '#lib/db/public-db.ts'
import { type Tenant, tenantFromRegistry } from '#lib/db/tenant.ts'
import { provisionTenant } from '#lib/tenancy/provision-tenant.ts'
import { storeContext } from '#lib/tenancy/store-context.ts'
import type { DemoStore } from './demo-store.ts'
import { FASHION_STORE } from './fashion-store.ts'
import { DEMO_PASSWORD, fillStore } from './fill-store.ts'
import { type DrawnPictures, drawStorePictures } from './store-pictures.ts'
import { TECH_STORE } from './tech-store.ts'

const DEMO_STORES: readonly DemoStore[] = [TECH_STORE, FASHION_STORE]

/**
 * Makes the two demo stores and fills them. Run again it changes nothing; after a run that was killed it completes what
 * is missing. A store that somebody else opened under one of the addresses is left alone.
 *
 * The pictures of both are drawn first, which takes nearly all the time: a run killed meanwhile leaves no store at all.
 *
 * @param options.onStep is told what was done, in words
 * @returns the slugs of the stores that were filled now
 */
export async function setupDemo(options: { onStep?: (step: string) => void } = {}): Promise<{ created: string[] }> {
  const missing: { store: DemoStore; drawn: DrawnPictures }[] = []
  for (const store of DEMO_STORES) {
    const tenant = await findTenant(store)
    if (tenant && !(await unfilled(tenant, store))) continue
    const since = performance.now()
    const drawn = await drawStorePictures(store)
    missing.push({ store, drawn })
    options.onStep?.(`${store.name}: ${drawn.pictures.size} pictures, ${Math.round(performance.now() - since)} ms`)
  }
  for (const { store, drawn } of missing) {
    const since = performance.now()
    const tenant = (await findTenant(store)) ?? (await provision(store))
    await fillStore(storeContext(tenant, { kind: 'system' }), store, drawn)
    options.onStep?.(`${store.name}: ${store.products.length} products, ${Math.round(performance.now() - since)} ms`)
  }
  return { created: missing.map(({ store }) => store.slug) }
}

/** True when the market has no store yet, or a demo store that was begun and never filled. */
export async function isDemoUnfinished(): Promise<boolean> {
  if ((await publicDb().tenant.count()) === 0) return true
  const tenants = await Promise.all(DEMO_STORES.map(findTenant))
  const begun = tenants.filter((tenant, index) => tenant?.ownerEmail === DEMO_STORES[index]?.ownerEmail)
  // Killed between the two: the market holds one demo store and nothing else.
  if (begun.length === 1 && (await publicDb().tenant.count()) === 1) return true
  for (const [index, store] of DEMO_STORES.entries()) {
    const tenant = tenants[index]
    if (tenant && (await unfilled(tenant, store))) return true
  }
  return false
}

async function findTenant({ slug }: DemoStore): Promise<Tenant | null> {
  const row = await publicDb().tenant.findUnique({ where: { slug } })
  return row ? tenantFromRegistry(row) : null
}

async function provision({ name, slug, ownerEmail }: DemoStore): Promise<Tenant> {
  const owner = { username: 'demo', name: 'Demo', password: DEMO_PASSWORD }
  const result = await provisionTenant({ name, slug, ownerEmail, owner, actor: 'system' })
  if (!result.ok) throw new Error(`The demo store "${slug}" could not be made: ${result.failures[0].message}`)
  return result.value.tenant
}

/** Ours, and still as it was provisioned: orders come with the last rows of a fill. */
async function unfilled(tenant: Tenant, store: DemoStore): Promise<boolean> {
  if (tenant.status !== 'active' || tenant.ownerEmail !== store.ownerEmail) return false
  return (await storeContext(tenant, { kind: 'system' }).db.order.count()) === 0
}
