import { announcePagesChanged } from '#lib/tenancy/announce-registry-change.ts'
import { measureSizes } from '#lib/tenancy/measure-sizes.ts'
import { migrateFleet } from '#lib/tenancy/migrate/migrate-fleet.ts'
import { refillSpareSchemas } from '#lib/tenancy/refill-spare-schemas.ts'
import { sweepRegistry } from '#lib/tenancy/sweep-registry.ts'
import { backUpMarket } from './back-up-market.ts'
import { backUpTenant } from './back-up-tenant.ts'
import { importFile } from './import-file.ts'
import type { JobName, JobPayloads } from './job-payloads.ts'
import { lookAfterDomains } from './look-after-domains.ts'
import { proveMarket } from './prove-market.ts'
import { publishScheduled } from './publish-scheduled.ts'
import { purgeExpired } from './purge-expired.ts'
import { runLifecycleHook } from './run-lifecycle-hook.ts'
import { sendMails } from './send-mails.ts'
import { sendWebhooks } from './send-webhooks.ts'
import { settleStores } from './settle-stores.ts'
import { sweepOutgoing } from './sweep-outgoing.ts'
import { tidyApi } from './tidy-api.ts'
import { tidyOutgoing } from './tidy-outgoing.ts'

type Handlers = { [Name in JobName]: (payload: JobPayloads[Name]) => Promise<unknown> }

/** What each kind of job does. A handler that throws is tried again as its queue says. */
export const JOB_HANDLERS: Handlers = {
  'lifecycle-hook': (payload) => runLifecycleHook(payload),
  'backup-tenant': backUpTenant,
  'expire-pages': ({ tenantId }) => announcePagesChanged(tenantId),
  'backup-market': backUpMarket,
  'migrate-fleet': (options) => migrateFleet(options),
  'refill-spares': () => refillSpareSchemas(),
  'check-domains': lookAfterDomains,
  'settle-payments': settleStores,
  'publish-scheduled': publishScheduled,
  'sweep-registry': sweepRegistry,
  'purge-expired': purgeExpired,
  'measure-sizes': measureSizes,
  'prove-isolation': proveMarket,
  'send-mail': sendMails,
  'send-webhooks': sendWebhooks,
  'sweep-outgoing': sweepOutgoing,
  'tidy-outgoing': tidyOutgoing,
  'tidy-api': tidyApi,
  'import-file': importFile,
}
