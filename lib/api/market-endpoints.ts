import type { MarketEndpoint } from './market/market-endpoint.ts'
import { operatorTokenEndpoints } from './market/operator-token-endpoints.ts'
import { tenantEndpoints } from './market/tenant-endpoints.ts'

/** Every method of every address of the market's API, on the root host. */
export const MARKET_ENDPOINTS: readonly MarketEndpoint[] = [...operatorTokenEndpoints, ...tenantEndpoints]
