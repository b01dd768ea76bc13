'use server'

import { z } from 'zod'
import { ok } from '#lib/kernel/result.ts'
import { unsubscribe } from '#lib/notifications/unsubscribe.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const unsubscribeAction = defineStoreAction({
  permission: 'public',
  input: z.object({ to: z.string().max(254).default(''), key: z.string().max(60).default('') }),
  run: async (ctx, link) => {
    const done = await unsubscribe(ctx, link)
    return done.ok ? ok(null) : done
  },
})
