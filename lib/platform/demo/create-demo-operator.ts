import { createOperator } from '#lib/platform/create-operator.ts'

/** For looking around on one's own machine; a market on a real domain has no demo. */
export const DEMO_OPERATOR = { name: 'Demo operator', email: 'operator@souk.test', password: 'operator123' } as const

export async function createDemoOperator(): Promise<void> {
  await createOperator(DEMO_OPERATOR, 'demo')
}
