import { enqueue } from '#lib/jobs/enqueue.ts'
import { beginImport } from '#lib/transfer/begin-import.ts'
import { MAX_IMPORT_BYTES } from '#lib/transfer/schema.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { readBody } from '#lib/web/read-body.ts'

/** Takes a file of products, sent as the body itself, and has it looked through. */
export const POST = defineStoreRoute({
  permission: 'products:write',
  audit: { action: 'products.uploaded' },
  run: async (ctx, request) => {
    const bytes = await readBody(request, MAX_IMPORT_BYTES + 1)
    const begun = await beginImport(ctx, { name: request.nextUrl.searchParams.get('name') ?? '', bytes })
    if (!begun.ok) return Response.json({ ok: false, message: begun.failures[0].message }, { status: 400 })
    const { id } = begun.value
    await enqueue('import-products', { tenantId: ctx.tenant.id, importId: id }, { singletonKey: id })
    return Response.json({ ok: true, id }, { status: 201 })
  },
})
