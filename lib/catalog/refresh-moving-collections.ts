import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { applyRuleOfCollection } from './apply-collection-rules.ts'
import type { RuleField } from './collection-rule.ts'
import { readRule } from './collection-schema.ts'

const MOVING: readonly RuleField[] = ['stock', 'price']

/**
 * Brings collections whose rule asks about stock or prices up to date: sales change the one and another currency of the
 * store the other, without anybody saving a product.
 * @returns whether a collection shows other products now
 */
export function refreshMovingCollections(ctx: StoreContext): Promise<boolean> {
  return ctx.db.$transaction(async (tx) => {
    const rows = await tx.collection.findMany({ select: { id: true, rule: true }, orderBy: { id: 'asc' } })
    const moving = rows.filter(({ rule }) => readRule(rule)?.conditions.some(({ field }) => MOVING.includes(field)))
    let changed = false
    for (const { id } of moving) {
      await tx.$queryRaw`SELECT 1 FROM "collection" WHERE "id" = ${id} FOR UPDATE`
      changed = (await applyRuleOfCollection(tx, id)) || changed
    }
    return changed
  })
}
