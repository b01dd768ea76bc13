import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { searchBodyOf, searchTextOf } from '#lib/catalog/search-text.ts'
import { richTextOf } from '#lib/content/rich-text.ts'
import { STARTER_PAGES, STARTER_PRODUCTS, STARTER_STORY, STARTER_TAGLINE } from '#lib/content/starter-content.ts'
import { insertRow } from './insert-row.ts'

/** Settings, a home and an about page, and three products marked as examples: a new store is never an empty one. */
export async function insertStarterContent(
  client: pg.PoolClient,
  schemaName: string,
  storeName: string,
): Promise<void> {
  const now = new Date()
  await insertRow(client, schemaName, 'store_settings', {
    name: storeName,
    tagline: STARTER_TAGLINE,
    story: STARTER_STORY,
    updated_at: now,
  })
  for (const page of STARTER_PAGES) await insertRow(client, schemaName, 'page', { ...page, updated_at: now })
  for (const { slug, title, description, priceMinor, stock, picture } of STARTER_PRODUCTS) {
    const productId = randomUUID()
    await insertRow(client, schemaName, 'product', {
      id: productId,
      slug,
      title,
      description: richTextOf(description),
      status: 'active',
      is_example: true,
      price_minor: priceMinor,
      search_text: searchTextOf({ title }),
      search_body: searchBodyOf(description),
      updated_at: now,
    })
    await insertRow(client, schemaName, 'variant', {
      id: randomUUID(),
      product_id: productId,
      price_minor: priceMinor,
      stock,
    })
    await insertRow(client, schemaName, 'media', { id: randomUUID(), product_id: productId, ...picture })
  }
}
