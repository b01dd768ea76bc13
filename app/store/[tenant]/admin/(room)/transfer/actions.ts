'use server'

import { z } from 'zod'
import { enqueueImport } from '#lib/jobs/enqueue-import.ts'
import { confirmImport } from '#lib/transfer/confirm-import.ts'
import { ImportId } from '#lib/transfer/schema.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

export const confirmImportAction = defineStoreAction({
  permission: 'products:write',
  input: z.object({ id: ImportId }),
  run: async (ctx, { id }) => {
    const confirmed = await confirmImport(ctx, id)
    if (confirmed.ok) await enqueueImport(ctx.tenant, id)
    return confirmed
  },
  audit: ({ fileName }) => ({ action: 'products.imported', subject: fileName }),
  redirectTo: ({ id }) => `/admin/transfer/${id}`,
})
