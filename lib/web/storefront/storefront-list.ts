import type { CollectionView } from '#lib/catalog/collection-view.ts'
import type { ListSort } from '#lib/catalog/product-sorts.ts'
import type { ProductList } from '#lib/catalog/search/list-view.ts'
import { EMPTY_QUERY } from '#lib/catalog/search/product-query.ts'
import { searchProducts } from '#lib/catalog/search/search-products.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { catalogTag } from '../cache-tags.ts'
import { cachedForStore } from './cached-for-store.ts'

/**
 * One page of a list that nothing narrows down, with what it can be narrowed down by, from the cache.
 * @param within null: all products
 * @param sort null: the list's own order
 * @param page from 1
 */
export function storefrontList(
  tenant: Tenant,
  within: Pick<CollectionView, 'id' | 'sort'> | null,
  sort: ListSort | null,
  page: number,
): Promise<ProductList> {
  const key = ['list', within?.id ?? '', within?.sort ?? '', sort ?? '', String(page)]
  return cachedForStore(tenant, key, [catalogTag(tenant)], (db) =>
    searchProducts({ db }, { ...EMPTY_QUERY, sort, page }, within),
  )
}
