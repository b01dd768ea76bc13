import { enqueueImport } from '#lib/jobs/enqueue-import.ts'
import { receivePart } from '#lib/transfer/receive-part.ts'
import { PART_BYTES, PartNumber } from '#lib/transfer/schema.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { readBody } from '#lib/web/read-body.ts'

/** Takes a part of a file, sent as the body itself. With the last one the file is looked through. */
export const POST = defineStoreRoute({
  permission: 'products:write',
  // Written down when the file was begun.
  audit: null,
  run: async (ctx, request) => {
    const { pathname, searchParams } = request.nextUrl
    const part = PartNumber.safeParse(searchParams.get('part'))
    if (!part.success) return Response.json({ ok: false, message: 'Which part is this?' }, { status: 400 })
    const bytes = await readBody(request, PART_BYTES + 1)
    const received = await receivePart(ctx, pathname.split('/').at(-1) ?? '', part.data, bytes)
    if (!received.ok) {
      const [{ code, message }] = received.failures
      return Response.json({ ok: false, message }, { status: code === 'not-found' ? 404 : 400 })
    }
    const { id, status } = received.value
    if (status === 'checking') await enqueueImport(ctx.tenant, id, { isLook: true })
    return Response.json({ ok: true, id })
  },
})
