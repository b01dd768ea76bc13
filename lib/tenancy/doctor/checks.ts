import { grantsCheck } from './check-grants.ts'
import { indexesCheck } from './check-indexes.ts'
import { leftoversCheck } from './check-leftovers.ts'
import { marksCheck } from './check-marks.ts'
import { mediaFoldersCheck } from './check-media-folders.ts'
import { migrationsCheck } from './check-migrations.ts'
import { missingSchemasCheck } from './check-missing-schemas.ts'
import { ownersCheck } from './check-owners.ts'
import { picturesCheck } from './check-pictures.ts'
import { queueCheck } from './check-queue.ts'
import { registryCheck } from './check-registry.ts'
import { roleRightsCheck } from './check-role-rights.ts'
import { strayRolesCheck } from './check-stray-roles.ts'
import { straySchemasCheck } from './check-stray-schemas.ts'
import type { Check } from './finding.ts'

/**
 * In an order in which each may count on those before it: a schema that was only misnamed is named back before what no
 * store has is dropped, and there are roles before they are given rights.
 */
export const CHECKS: readonly Check[] = [
  registryCheck,
  missingSchemasCheck,
  straySchemasCheck,
  marksCheck,
  strayRolesCheck,
  roleRightsCheck,
  ownersCheck,
  grantsCheck,
  migrationsCheck,
  indexesCheck,
  mediaFoldersCheck,
  picturesCheck,
  queueCheck,
  leftoversCheck,
]
