import type { Tenant } from '#lib/db/tenant.ts'

type Store = Pick<Tenant, 'id'>

/** Every cached page of one store. */
export function storeTag({ id }: Store): string {
  return `store:${id}`
}

/** Lists of products: what is there, in which order, sold out or not. */
export function catalogTag({ id }: Store): string {
  return `store:${id}:catalog`
}

/** One product's page. */
export function productTag({ id }: Store, slug: string): string {
  return `store:${id}:product:${slug}`
}

/** Name, look and prices of delivery, which every page shows. */
export function settingsTag({ id }: Store): string {
  return `store:${id}:settings`
}

/** The store's own pages and posts. */
export function pagesTag({ id }: Store): string {
  return `store:${id}:pages`
}

/** The menus in head and foot: on every page. They also name collections and products by their addresses. */
export function menusTag({ id }: Store): string {
  return `store:${id}:menus`
}
