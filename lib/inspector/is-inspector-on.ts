import { env } from '#lib/env.ts'
import { isDemoWanted } from '#lib/platform/demo/is-demo-wanted.ts'

/**
 * Whether anybody may look inside. INSPECTOR decides; without it whoever learns or debugs may: in dev, and where the demo
 * stores are.
 */
export function isInspectorOn(): boolean {
  const { INSPECTOR } = env()
  if (INSPECTOR) return INSPECTOR === 'on'
  return process.argv.includes('--dev') || isDemoWanted()
}
