import type { TenantTx } from '#lib/db/tenant-db.ts'
import { POLICY_SLUGS } from '../starter-content.ts'
import { type MenuEntry, readMenus } from './menu-schema.ts'
import type { MenuItem, MenuLink, ShopMenus } from './menu-view.ts'
import { targetAddresses, targetsOf } from './target-addresses.ts'

/** A menu that nobody wrote names so many collections. */
const COLLECTIONS = 3

/** The menus as the shop draws them: what is not in the shop is left out, and an empty menu is replaced by a sensible one. */
export async function getShopMenus(db: TenantTx, now = new Date()): Promise<ShopMenus> {
  const { menus: stored } = await db.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { menus: true },
  })
  const menus = readMenus(stored)
  const [addressOf, suggested, policies] = await Promise.all([
    targetAddresses(db, [...targetsOf(menus.main), ...targetsOf(menus.foot)], now),
    suggestMenus(db, now),
    findPolicies(db, now),
  ])
  const drawn = (entries: readonly MenuEntry[]) => entries.flatMap((entry) => itemOf(entry, addressOf))
  return {
    main: menus.main.length > 0 ? drawn(menus.main) : suggested.main,
    foot: menus.foot.length > 0 ? drawn(menus.foot) : suggested.foot,
    policies,
  }
}

/** An entry whose own target is gone stays as the heading of what is below it: it leads to the first of them. */
function itemOf(entry: MenuEntry, addressOf: (target: MenuEntry) => string | null): MenuItem[] {
  const below = entry.below.flatMap((each) => {
    const href = addressOf({ ...each, below: [] })
    return href === null ? [] : [{ label: each.label, href }]
  })
  const href = addressOf(entry) ?? below[0]?.href
  return href === undefined ? [] : [{ label: entry.label, href, below }]
}

async function suggestMenus(db: TenantTx, now: Date): Promise<Pick<ShopMenus, 'main' | 'foot'>> {
  const [collections, posts, about] = await Promise.all([
    db.collection.findMany({
      where: { published: true },
      orderBy: [{ position: 'asc' }, { title: 'asc' }],
      take: COLLECTIONS,
      select: { slug: true, title: true },
    }),
    db.page.count({ where: { kind: 'post', publishedAt: { lte: now } } }),
    db.page.findFirst({ where: { slug: 'about', kind: 'page', publishedAt: { lte: now } }, select: { slug: true } }),
  ])
  const item = (label: string, href: string, below: MenuLink[] = []): MenuItem => ({ label, href, below })
  const chosen = collections.map(({ slug, title }) => ({ label: title, href: `/collections/${slug}` }))
  const words = [...(posts > 0 ? [item('Journal', '/blog')] : []), ...(about ? [item('About', '/pages/about')] : [])]
  return {
    main: [item('Shop', '/products'), ...chosen.map(({ label, href }) => item(label, href)), ...words],
    foot: [
      item('Shop', '/products', [
        { label: 'All products', href: '/products' },
        ...chosen,
        { label: 'Search', href: '/search' },
        ...words.map(({ label, href }) => ({ label, href })),
      ]),
      item('You', '/account', [
        { label: 'Your account', href: '/account' },
        { label: 'Your cart', href: '/cart' },
      ]),
    ],
  }
}

async function findPolicies(db: TenantTx, now: Date): Promise<MenuLink[]> {
  const rows = await db.page.findMany({
    where: { slug: { in: [...POLICY_SLUGS] }, kind: 'page', publishedAt: { lte: now } },
    select: { slug: true, title: true },
  })
  return POLICY_SLUGS.flatMap((slug) => {
    const page = rows.find((row) => row.slug === slug)
    return page ? [{ label: page.title, href: `/pages/${slug}` }] : []
  })
}
