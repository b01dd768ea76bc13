import { beginImport } from '#lib/transfer/begin-import.ts'
import { UploadInput } from '#lib/transfer/schema.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'

/** Makes room for a file of products. The file itself follows in parts, to the address below this one. */
export const POST = defineStoreRoute({
  permission: 'products:write',
  audit: { action: 'products.uploaded' },
  run: async (ctx, { nextUrl }) => {
    const input = UploadInput.safeParse(Object.fromEntries(nextUrl.searchParams))
    if (!input.success) {
      return Response.json({ ok: false, message: input.error.issues[0]?.message ?? '' }, { status: 400 })
    }
    const { id } = await beginImport(ctx, input.data)
    return Response.json({ ok: true, id }, { status: 201 })
  },
})
