'use server'

import { z } from 'zod'
import { MenusField } from '#lib/content/menus/menu-schema.ts'
import { updateMenus } from '#lib/content/menus/update-menus.ts'
import { menusTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const updateMenusAction = defineStoreAction({
  permission: 'content:write',
  input: z.object({ menus: MenusField }),
  run: (ctx, { menus }) => updateMenus(ctx, menus),
  audit: () => ({ action: 'menus.updated' }),
  invalidates: ({ tenant }) => [menusTag(tenant)],
})
