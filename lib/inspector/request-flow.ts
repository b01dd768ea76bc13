import type { Tenant } from '#lib/db/tenant.ts'
import { type FlowingRequest, followRequest } from './follow-request.ts'

export type FlowStep = { step: number; action: string; details: string; duration_ms: number }
export type RequestFlow = {
  current_state: { domain: string; tenant: string; schema: string; is_public: boolean }
  request_flow: FlowStep[]
}

/** What this very request went through, for machines to read. */
export async function requestFlow(tenant: Tenant | null, request: FlowingRequest): Promise<RequestFlow> {
  const { domain, tenantName, schema, steps } = await followRequest(tenant, request)
  return {
    current_state: { domain, tenant: tenantName, schema, is_public: tenant === null },
    request_flow: steps.map(({ action, details, durationMs }, index) => ({
      step: index + 1,
      action,
      details,
      duration_ms: Math.round(durationMs * 1000) / 1000,
    })),
  }
}
