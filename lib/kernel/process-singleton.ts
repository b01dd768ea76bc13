/**
 * One value per process, however often its module is loaded: Next bundles `lib` a second time beside the server's own
 * copy, and pools, engines and caches must be the same ones in both.
 */
export function processSingleton<T>(name: string, create: () => T): T {
  const key = Symbol.for(`souk.${name}`)
  const holder = globalThis as unknown as Record<symbol, T | undefined>
  const existing = holder[key]
  if (existing !== undefined) return existing
  const created = create()
  holder[key] = created
  return created
}
