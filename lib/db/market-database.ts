import { createHmac } from 'node:crypto'
import { env } from '#lib/env.ts'
import { processSingleton } from '#lib/kernel/process-singleton.ts'
import { appRoleName, registryRoleName } from './role-name.ts'

/** Where the market's data is and under which names the application meets it. */
export type MarketDatabase = {
  /** Connection of the owner: DDL, provisioning and migrations only. */
  ownerUrl: string
  /** Connection of the application's role, which owns nothing. */
  appUrl: string
  name: string
  appRole: string
  appPassword: string
  registryRole: string
}

/** The same for the whole life of a process: it is asked before every operation. */
export function marketDatabase(): MarketDatabase {
  return processSingleton('market-database', describeMarketDatabase)
}

function describeMarketDatabase(): MarketDatabase {
  const { DATABASE_URL: ownerUrl, SOUK_SECRET } = env()
  const url = new URL(ownerUrl)
  const name = decodeURIComponent(url.pathname.slice(1))
  const appRole = appRoleName(name)
  // Derived, so that every process of the market knows it and none has to store it.
  const appPassword = createHmac('sha256', SOUK_SECRET).update(`database role ${appRole}`).digest('hex')
  url.username = encodeURIComponent(appRole)
  url.password = appPassword
  return { ownerUrl, appUrl: url.href, name, appRole, appPassword, registryRole: registryRoleName(name) }
}
