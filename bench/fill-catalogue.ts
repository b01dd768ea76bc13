import { randomUUID } from 'node:crypto'
import { choicesOf } from '#lib/catalog/search/choices.ts'
import { searchBodyOf, searchTextOf } from '#lib/catalog/search-text.ts'
import { combinations, variantTitle } from '#lib/catalog/variant-matrix.ts'
import { ownerPool } from '#lib/db/connections.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { tenantDb } from '#lib/db/tenant-db.ts'
import { seeded } from '#lib/testing/random-carts.ts'

const LOOKS =
  'linen wool cotton silk leather canvas denim knitted striped pleated quilted ribbed washed organic recycled vintage modern slim relaxed oversized cropped waterproof insulated wireless mechanical portable folding ceramic wooden brushed matte compact ultralight thermal'.split(
    ' ',
  )
const THINGS =
  'shirt jacket coat dress skirt trousers jeans jumper cardigan scarf beanie gloves socks belt backpack tote wallet boots sneakers sandals keyboard mouse monitor laptop tablet headphones speaker charger webcam router lamp mug bowl plate kettle teapot candle cushion blanket vase notebook pencil bottle towel umbrella watch sunglasses'.split(
    ' ',
  )
const PLACES = 'Oslo Bergen Lisbon Porto Kyoto Osaka Turin Verona Dublin Galway Malmö Tromsø Québec Zürich'.split(' ')
const MAKERS = 'Nordwind,Atelier Lune,Harbour & Co,Kiln House,Fieldwork,Papaya,Ørsted,Brightside'.split(',')
/** Names of lines are made of them: a shop has thousands of words that no dictionary knows. */
const SYLLABLES =
  'al ba bri cor da el fen gal har io ka lin lo mar mi nor o pel ra ri sa sol ta ter u va vel wen'.split(' ')
const COLOURS = [
  ['Black', '#111111'],
  ['White', '#fafafa'],
  ['Red', '#c0392b'],
  ['Navy', '#1f2a44'],
  ['Forest', '#2e5339'],
  ['Sand', '#d9c7a3'],
  ['Rust', '#b5532a'],
  ['Sky', '#87b5d9'],
  ['Grey', '#8a8a8a'],
  ['Plum', '#6b3558'],
] as const
const SIZES = 'XS,S,M,L,XL,XXL'.split(',')
const MATERIALS = 'Cotton,Linen,Wool,Leather,Steel,Oak,Glass,Recycled'.split(',')
const PROSE =
  'made to be worn every day and to last for years with care from small workshops where people know their craft the fabric is soft against the skin warm in winter light in summer easy to wash it dries overnight and keeps its shape each piece is checked by hand before it leaves the bench'.split(
    ' ',
  )

const CHUNK = 1_000
const COLLECTIONS = 12

/** Fills an empty store with products of three options and three to eighteen variants, with the words that shops use. */
export async function fillCatalogue(tenant: Tenant, count: number): Promise<void> {
  const db = tenantDb(tenant)
  const dice = seeded(7)
  const pick = (list: readonly string[]) => list[dice(list.length)] ?? ''
  const run = <Item>(list: readonly Item[], length: number) => {
    const start = dice(list.length - length + 1)
    return list.slice(start, start + length)
  }
  const collections = Array.from({ length: COLLECTIONS }, (_, index) => ({
    id: randomUUID(),
    slug: `collection-${index}`,
    title: `Collection ${index}`,
  }))
  await db.collection.createMany({ data: collections })
  for (let first = 0; first < count; first += CHUNK) {
    const rows = Array.from({ length: Math.min(CHUNK, count - first) }, (_, offset) => {
      const number = first + offset
      const id = randomUUID()
      const line = Array.from({ length: 3 }, () => pick(SYLLABLES)).join('')
      const title = `${capital(pick(LOOKS))} ${pick(THINGS)} ${pick(PLACES)} ${capital(line)}`
      const [vendor, type, tags] = [pick(MAKERS), pick(THINGS), [pick(LOOKS), pick(THINGS)]]
      const options = [
        { name: 'Colour', values: run(COLOURS, 1 + dice(3)).map(([value, swatch]) => ({ value, swatch })) },
        { name: 'Size', values: run(SIZES, 3).map((value) => ({ value, swatch: null })) },
        { name: 'Material', values: run(MATERIALS, dice(3) === 0 ? 2 : 1).map((value) => ({ value, swatch: null })) },
      ]
      const priceMinor = 500 + dice(40_000)
      const variants = combinations(options).map((optionValues, position) => ({
        id: randomUUID(),
        productId: id,
        title: variantTitle(optionValues),
        optionValues,
        sku: `SKU-${number}-${position}`,
        priceMinor: priceMinor + (position % 3) * 100,
        stock: dice(6) === 0 ? 0 : dice(50),
        position,
      }))
      const words = Array.from({ length: 60 }, () => pick(PROSE)).join(' ')
      const description = `<p>${words}</p>`
      const product = {
        id,
        slug: `product-${number}`,
        title,
        description,
        status: dice(20) === 0 ? 'draft' : 'active',
        vendor,
        type,
        tags,
        options,
        priceMinor,
        createdAt: new Date(1_700_000_000_000 + number * 60_000),
        searchText: searchTextOf({ title, vendor, type, tags, options, variants }),
        searchBody: searchBodyOf(description),
        choices: choicesOf(options, variants),
      }
      const inCollection = { collectionId: collections[dice(COLLECTIONS)]?.id ?? '', productId: id, position: number }
      return { product, variants, inCollection }
    })
    await db.product.createMany({ data: rows.map(({ product }) => product) })
    await db.variant.createMany({ data: rows.flatMap(({ variants }) => variants) })
    await db.collectionProduct.createMany({ data: rows.map(({ inCollection }) => inCollection) })
  }
  for (const table of ['product', 'variant', 'collection_product']) {
    await ownerPool().query(`VACUUM ANALYZE ${tenant.schemaName}.${table}`)
  }
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
