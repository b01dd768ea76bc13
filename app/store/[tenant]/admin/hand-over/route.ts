import { redeemHandoverToken } from '#lib/auth/handover-token.ts'
import { recordStoreAct } from '#lib/tenancy/record-store-act.ts'
import { defineStoreRoute } from '#lib/web/define-store-route.ts'
import { clientAddress } from '#lib/web/request-store.ts'
import { startSession } from '#lib/web/sessions.ts'

/** Where a new merchant arrives from the root site: the token signs them in once. */
export const GET = defineStoreRoute({
  permission: 'public',
  run: async (ctx, request) => {
    const token = request.nextUrl.searchParams.get('token') ?? ''
    const staffId = await redeemHandoverToken(ctx.tenant, token, ctx.now)
    const staff = staffId ? await ctx.db.staff.findUnique({ where: { id: staffId } }) : null
    if (!staff) return redirectTo('/admin/sign-in')
    await startSession({ kind: 'staff', tenantId: ctx.tenant.id, subjectId: staff.id, version: staff.sessionVersion })
    const acting = { actor: `staff:${staff.id}`, address: await clientAddress() }
    await recordStoreAct(ctx.tenant, acting, { action: 'staff.signed-in' })
    return redirectTo('/admin?welcome=1')
  },
})

/** By path alone: behind the rewrite, the request's own URL is not the one that was asked for. */
function redirectTo(path: string): Response {
  return new Response(null, { status: 303, headers: { location: path } })
}
