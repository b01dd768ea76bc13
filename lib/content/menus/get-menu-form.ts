import type { TenantTx } from '#lib/db/tenant-db.ts'
import { HOME_SLUG } from '../home-page.ts'
import { type MenuEntry, type Menus, readMenus } from './menu-schema.ts'
import { targetsOf } from './target-addresses.ts'

/** A shop with more than so many of one kind names others by their address. */
const MOST_CHOICES = 200

export type MenuChoice = { value: string; label: string }
export type MenuForm = {
  menus: Menus
  collections: MenuChoice[]
  pages: MenuChoice[]
  posts: MenuChoice[]
}

/** The menus as their form shows them, a product by its slug, and what can be chosen. */
export async function getMenuForm(db: TenantTx): Promise<MenuForm> {
  const { menus: stored } = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { menus: true },
  })
  const menus = readMenus(stored)
  const productIds = [...targetsOf(menus.main), ...targetsOf(menus.foot)]
    .filter(({ kind }) => kind === 'product')
    .map(({ value }) => value)
  const [products, collections, written] = await Promise.all([
    db.product.findMany({ where: { id: { in: productIds } }, select: { id: true, slug: true } }),
    db.collection.findMany({ orderBy: { title: 'asc' }, take: MOST_CHOICES, select: { id: true, title: true } }),
    db.page.findMany({
      where: { slug: { not: HOME_SLUG } },
      orderBy: { title: 'asc' },
      take: 2 * MOST_CHOICES,
      select: { slug: true, title: true, kind: true },
    }),
  ])
  const slugOf = new Map(products.map(({ id, slug }) => [id, slug]))
  const shown = (entries: readonly MenuEntry[]): MenuEntry[] =>
    entries.map((entry) => ({
      ...entry,
      value: entry.kind === 'product' ? (slugOf.get(entry.value) ?? '') : entry.value,
      below: entry.below.map((each) => ({
        ...each,
        value: each.kind === 'product' ? (slugOf.get(each.value) ?? '') : each.value,
      })),
    }))
  const choices = (kind: string) =>
    written.filter((row) => row.kind === kind).map(({ slug, title }) => ({ value: slug, label: title }))
  return {
    menus: { main: shown(menus.main), foot: shown(menus.foot) },
    collections: collections.map(({ id, title }) => ({ value: id, label: title })),
    pages: choices('page'),
    posts: choices('post'),
  }
}
