/**
 * Every advisory lock of the market that is known by a number, in one place: two uses of one number would wait for each
 * other. Locks of one schema are known by a hashed name instead.
 */
export const ADVISORY_LOCKS = {
  /** Changes of the registry's tables and of the market's roles. */
  registryMigration: 7_108_001,
  /** Making spare schemas. */
  spareRefill: 7_108_002,
  /** Shared by whoever writes media of a store that is not committed yet; exclusive for whoever looks for orphans. */
  uncommittedMedia: 7_108_003,
  /** The one runner that migrates the fleet. */
  fleetMigration: 7_108_004,
  /** The one doctor that mends. */
  mending: 7_108_005,
  /** The one proof of isolation: it removes every canary it meets. */
  isolationProof: 7_108_006,
} as const
