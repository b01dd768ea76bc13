import type { NextRequest } from 'next/server'
import { checkStoreAddress } from '#lib/tenancy/store-address.ts'
import { rootUrl } from '#lib/tenancy/tenant-url.ts'

/** GET ?value=: whether a store could be opened there now, and if not, why. Asked while somebody types. */
export async function GET(request: NextRequest): Promise<Response> {
  const answer = await checkStoreAddress((request.nextUrl.searchParams.get('value') ?? '').slice(0, 200))
  const host = `${answer.slug}.${new URL(rootUrl()).host}`
  return Response.json({ ...answer, host }, { headers: { 'Cache-Control': 'no-store' } })
}
