import { Prisma } from '#lib/db/generated/tenant/client.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'

/** What a product's form offers to choose from. */
export type ProductChoices = {
  vendors: string[]
  types: string[]
  tags: string[]
  /** Collections by hand, and whether the product is in them. */
  collections: { id: string; title: string; chosen: boolean }[]
}

/** Most suggestions of each kind. */
const MOST = 200

/** What the store's other products are called and sorted by, so that nobody spells it in two ways. */
export async function getProductChoices(
  { db }: Pick<StoreContext, 'db'>,
  productId: string | null,
): Promise<ProductChoices> {
  const [words, collections] = await Promise.all([
    db.$queryRaw<{ kind: 'vendor' | 'type' | 'tag'; word: string }[]>`
      SELECT "kind", "word" FROM (
        SELECT "kind", "word", row_number() OVER (PARTITION BY "kind" ORDER BY count(*) DESC, "word") AS "rank"
        FROM (
          SELECT 'vendor' AS "kind", "vendor" AS "word" FROM "product"
          UNION ALL SELECT 'type', "type" FROM "product"
          UNION ALL SELECT 'tag', unnest("tags") FROM "product"
        ) AS words
        WHERE "word" <> '' GROUP BY "kind", "word"
      ) AS ranked WHERE "rank" <= ${MOST} ORDER BY "word"`,
    db.collection.findMany({
      where: { rule: { equals: Prisma.DbNull } },
      orderBy: [{ title: 'asc' }, { id: 'asc' }],
      take: MOST,
      select: {
        id: true,
        title: true,
        products: { where: { productId: productId ?? '' }, select: { productId: true } },
      },
    }),
  ])
  const of = (kind: string) => words.filter((each) => each.kind === kind).map(({ word }) => word)
  return {
    vendors: of('vendor'),
    types: of('type'),
    tags: of('tag'),
    collections: collections.map(({ id, title, products }) => ({ id, title, chosen: products.length > 0 })),
  }
}
