import { revalidateTag } from 'next/cache'
import { z } from 'zod'
import { storeTag } from '#lib/web/cache-tags.ts'
import { EXPIRE_PAGES_SECRET_HEADER, isExpirePagesSecret } from '#lib/web/expire-pages-request.ts'

const StoreIds = z.array(z.uuid()).max(10_000)

/** From the server in this process alone: stores whose rows changed elsewhere. To everybody else nothing is here. */
export async function POST(request: Request): Promise<Response> {
  if (!isExpirePagesSecret(request.headers.get(EXPIRE_PAGES_SECRET_HEADER))) return new Response(null, { status: 404 })
  const ids = StoreIds.safeParse(await request.json().catch(() => null))
  if (!ids.success) return new Response(null, { status: 400 })
  for (const id of ids.data) revalidateTag(storeTag({ id }), { expire: 0 })
  return new Response(null, { status: 204 })
}
