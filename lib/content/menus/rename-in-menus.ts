import type { TenantTx } from '#lib/db/tenant-db.ts'
import type { PageKind } from '../settings-view.ts'
import { type MenuEntry, readMenus } from './menu-schema.ts'

/** Menus follow a page whose address changes. Call it in the transaction that changes it. */
export async function renameInMenus(tx: TenantTx, kind: PageKind, from: string, to: string): Promise<void> {
  const { menus: stored } = await tx.storeSettings.findUniqueOrThrow({
    where: { id: 'store' },
    select: { menus: true },
  })
  const renamed = <Target extends { kind: string; value: string }>(target: Target): Target =>
    target.kind === kind && target.value === from ? { ...target, value: to } : target
  const through = (entries: readonly MenuEntry[]) =>
    entries.map((entry) => ({ ...renamed(entry), below: entry.below.map(renamed) }))
  const { main, foot } = readMenus(stored)
  await tx.storeSettings.update({
    where: { id: 'store' },
    data: { menus: { main: through(main), foot: through(foot) } },
  })
}
