import { allOrNothing } from '#lib/db/all-or-nothing.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { type Failure, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import type { MenuEntry, Menus, TargetKind } from './menu-schema.ts'

type Target = { kind: TargetKind; value: string }

const GONE: Partial<Record<TargetKind, string>> = {
  collection: 'This collection is not there any more.',
  product: 'No product has this address.',
  page: 'This page is not there any more.',
  post: 'This post is not there any more.',
}

/**
 * Saves the menus of head and foot. A product is named by its slug in the form and kept by its id, so that the menu
 * follows when its address changes.
 * @returns failures beside `menus.main.0.value`, `menus.foot.1.below.2.value`, …
 */
export function updateMenus(ctx: StoreContext, menus: Menus): Promise<Result<null>> {
  return allOrNothing(ctx.db, async (tx) => {
    const failures: Failure[] = []
    const kept = {
      main: await resolve(tx, menus.main, 'menus.main', failures),
      foot: await resolve(tx, menus.foot, 'menus.foot', failures),
    }
    const [first, ...others] = failures
    if (first) return { ok: false, failures: [first, ...others] }
    await tx.storeSettings.update({ where: { id: 'store' }, data: { menus: kept } })
    return ok(null)
  })
}

async function resolve(
  tx: TenantTx,
  entries: readonly MenuEntry[],
  path: string,
  failures: Failure[],
): Promise<MenuEntry[]> {
  const kept: MenuEntry[] = []
  for (const [index, entry] of entries.entries()) {
    const value = await resolveTarget(tx, entry, `${path}.${index}.value`, failures)
    const below = []
    for (const [at, each] of entry.below.entries()) {
      below.push({ ...each, value: await resolveTarget(tx, each, `${path}.${index}.below.${at}.value`, failures) })
    }
    kept.push({ ...entry, value, below })
  }
  return kept
}

/** What is kept for a target: '' where the kind says it all. */
async function resolveTarget(tx: TenantTx, { kind, value }: Target, field: string, failures: Failure[]) {
  if (kind === 'url') return value
  const row = await rowOf(tx, kind, value)
  if (row) return row
  if (!GONE[kind]) return ''
  failures.push({ code: 'not-found', message: GONE[kind], field })
  return value
}

async function rowOf(tx: TenantTx, kind: TargetKind, value: string): Promise<string | null> {
  if (kind === 'collection') {
    return (await tx.collection.findUnique({ where: { id: value }, select: { id: true } }))?.id ?? null
  }
  if (kind === 'product') {
    const slug = value.replace(/^.*\/products\//, '')
    return (await tx.product.findUnique({ where: { slug }, select: { id: true } }))?.id ?? null
  }
  if (kind === 'page' || kind === 'post') {
    return (await tx.page.findFirst({ where: { slug: value, kind }, select: { slug: true } }))?.slug ?? null
  }
  return null
}
