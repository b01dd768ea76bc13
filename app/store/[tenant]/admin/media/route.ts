import { MAX_UPLOAD_BYTES, uploadMedia } from '#lib/content/upload-media.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { readBody } from '#lib/web/read-body.ts'

const STATUS: Record<string, number> = { 'too-large': 413, 'not-a-picture': 415 }

/** Takes one picture, sent as the body itself. */
export const POST = defineStoreRoute({
  permission: 'products:write',
  audit: { action: 'media.uploaded' },
  run: async (ctx, request) => {
    // One byte more than allowed is enough to know, and nobody can fill the memory.
    const bytes = await readBody(request, MAX_UPLOAD_BYTES + 1)
    const uploaded = await uploadMedia(ctx, bytes)
    if (uploaded.ok) return Response.json({ ok: true, picture: uploaded.value }, { status: 201 })
    const [{ code, message }] = uploaded.failures
    return Response.json({ ok: false, message }, { status: STATUS[code] ?? 400 })
  },
})
