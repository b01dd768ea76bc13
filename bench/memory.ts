import { execFileSync } from 'node:child_process'
import type { Tenant } from '#lib/db/tenant.ts'
import { figure, heading } from './report.ts'

/** Touches 50, then 500 stores in a process of its own, so that nothing but the stores can grow. */
export async function benchMemory(tenants: Tenant[]): Promise<void> {
  heading('Memory of the process')
  const slugs = tenants.map(({ slug }) => slug).join(',')
  const output = execFileSync(process.execPath, ['--expose-gc', 'bench/touch-stores.ts', slugs], {
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const [at50 = 0, at500 = 0] = JSON.parse(output.toString()) as number[]
  figure('RSS after touching 50 stores', `${(at50 / 2 ** 20).toFixed(0)} MB`)
  figure('RSS after touching 500 stores', `${(at500 / 2 ** 20).toFixed(0)} MB`)
  figure('growth', `${((at500 - at50) / 2 ** 20).toFixed(1)} MB`, 'aim ≤ 30 MB')
}
