import { storeCurrency } from '#lib/content/store-currency.ts'
import type { TenantTx } from '#lib/db/tenant-db.ts'
import { UNCOUNTED } from '#lib/inventory/stock-left.ts'
import { type CollectionRule, matchesRule, type RuleFacts } from './collection-rule.ts'
import { readRule } from './collection-schema.ts'

type RuleOf = { id: string; rule: CollectionRule }
type Facts = RuleFacts & { id: string }

/**
 * Brings the members of rule-made collections up to date after these products changed, in the same transaction.
 * Rules stay as they are until it ends: whoever changes one waits for us and then sees these products, or we wait.
 */
export async function applyRulesToProducts(tx: TenantTx, productIds: readonly string[]): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; rule: unknown }[]>`
    SELECT "id", "rule" FROM "collection" WHERE "rule" IS NOT NULL ORDER BY "id" FOR SHARE`
  const rules = rows.flatMap(({ id, rule }) => ruleOf(id, rule))
  if (rules.length === 0) return
  await apply(tx, rules, await factsOf(tx, productIds))
}

/**
 * Brings the members of one rule-made collection up to date after its rule changed. Call it after the collection's row
 * was written, in the same transaction.
 * @returns whether anything changed
 */
export async function applyRuleOfCollection(tx: TenantTx, collectionId: string): Promise<boolean> {
  const { rule } = await tx.collection.findUniqueOrThrow({ where: { id: collectionId }, select: { rule: true } })
  return apply(tx, ruleOf(collectionId, rule), await factsOf(tx, null))
}

function ruleOf(id: string, column: unknown): RuleOf[] {
  const rule = readRule(column)
  return rule ? [{ id, rule }] : []
}

/** @param productIds null: all of the store */
async function factsOf(tx: TenantTx, productIds: readonly string[] | null): Promise<Facts[]> {
  const all = productIds === null
  return tx.$queryRaw<Facts[]>`
    SELECT p."id", p."title", p."vendor", p."type", p."tags", p."price_minor" AS "priceMinor",
      coalesce(CASE WHEN bool_and(v."tracked") THEN least(sum(v."stock"), ${UNCOUNTED}::int) ELSE ${UNCOUNTED}::int END, 0)::int AS "stock"
    FROM "product" p LEFT JOIN "variant" v ON v."product_id" = p."id"
    WHERE ${all} OR p."id" = ANY(${productIds ?? []}::text[])
    GROUP BY p."id"`
}

/** Which of these products belong to which of these collections, written as the difference to what is there. */
async function apply(tx: TenantTx, rules: readonly RuleOf[], products: readonly Facts[]): Promise<boolean> {
  const currency = await storeCurrency(tx)
  const [collectionIds, productIds] = [rules.map(({ id }) => id), products.map(({ id }) => id)]
  const wanted = rules.flatMap(({ id, rule }) =>
    products.filter((facts) => matchesRule(rule, facts, currency)).map((facts) => [id, facts.id] as const),
  )
  const [wantedCollections, wantedProducts] = [wanted.map(([id]) => id), wanted.map(([, id]) => id)]
  const removed = await tx.$executeRaw`
    DELETE FROM "collection_product" cp
    WHERE cp."collection_id" = ANY(${collectionIds}::text[]) AND cp."product_id" = ANY(${productIds}::text[])
      AND NOT EXISTS (
        SELECT 1 FROM unnest(${wantedCollections}::text[], ${wantedProducts}::text[]) AS w(c, p)
        WHERE w.c = cp."collection_id" AND w.p = cp."product_id")`
  const added = await tx.$executeRaw`
    INSERT INTO "collection_product" ("collection_id", "product_id")
    SELECT w.c, w.p FROM unnest(${wantedCollections}::text[], ${wantedProducts}::text[]) AS w(c, p)
    ON CONFLICT DO NOTHING`
  return removed + added > 0
}
