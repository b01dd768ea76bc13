import { env } from '#lib/env.ts'

/** Whether this market has the demo stores: as DEMO says, otherwise where only its own machine reaches it. */
export function isDemoWanted(): boolean {
  return process.env.DEMO ? process.env.DEMO !== 'off' : env().ROOT_DOMAIN === 'localhost'
}
