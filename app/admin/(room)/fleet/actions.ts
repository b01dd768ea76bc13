'use server'

import { z } from 'zod'
import { askForBackup } from '#lib/platform/console/ask-for-backup.ts'
import { askForMigration } from '#lib/platform/console/ask-for-migration.ts'
import { askForProof } from '#lib/platform/console/ask-for-proof.ts'
import { MigrateFleetInput, RetryStoreInput, StoreIdInput } from '#lib/platform/console/schema.ts'
import { defineOperatorAction } from '#lib/web/define-root-action.ts'

export const migrateFleetAction = defineOperatorAction({
  input: MigrateFleetInput,
  run: ({ operator, address }, input) => askForMigration(input, { actor: `operator:${operator.id}`, address }),
})

export const retryStoreAction = defineOperatorAction({
  input: RetryStoreInput,
  run: ({ operator, address }, input) => askForMigration(input, { actor: `operator:${operator.id}`, address }),
})

export const backUpStoreAction = defineOperatorAction({
  input: StoreIdInput,
  run: ({ operator, address }, { id }) => askForBackup(id, { actor: `operator:${operator.id}`, address }),
})

export const proveIsolationAction = defineOperatorAction({
  input: z.object({}),
  run: ({ operator, address }) => askForProof({ actor: `operator:${operator.id}`, address }),
})
