'use server'

import { z } from 'zod'
import { updateCorsOrigins } from '#lib/api/cors/update-cors-origins.ts'
import { createApiKey } from '#lib/api/keys/create-api-key.ts'
import { revokeApiKey } from '#lib/api/keys/revoke-api-key.ts'
import { ApiKeyInput, CorsInput } from '#lib/api/schema.ts'
import { jsonField } from '#lib/kernel/json-field.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

const KeyForm = ApiKeyInput.extend({ scopes: jsonField(ApiKeyInput.shape.scopes, 2_000) })

export const createApiKeyAction = defineStoreAction({
  permission: 'api:write',
  input: KeyForm,
  run: createApiKey,
  audit: ({ name }) => ({ action: 'api-key.created', subject: name }),
})

export const revokeApiKeyAction = defineStoreAction({
  permission: 'api:write',
  input: z.object({ id: z.string().min(1).max(60) }),
  run: (ctx, { id }) => revokeApiKey(ctx, id),
  audit: ({ name }) => ({ action: 'api-key.revoked', subject: name }),
})

export const updateCorsOriginsAction = defineStoreAction({
  permission: 'api:write',
  input: CorsInput,
  run: updateCorsOrigins,
  audit: () => ({ action: 'api-origins.updated' }),
})
