'use server'

import type { StoreActName } from '#lib/tenancy/store-act.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { deleteWebhook } from '#lib/webhooks/delete-webhook.ts'
import { pauseWebhook, resumeWebhook } from '#lib/webhooks/pause-webhook.ts'
import { redeliver } from '#lib/webhooks/redeliver.ts'
import { rotateWebhookSecret } from '#lib/webhooks/rotate-webhook-secret.ts'
import { saveWebhook } from '#lib/webhooks/save-webhook.ts'
import { WebhookForm, WebhookIdInput } from '#lib/webhooks/schema.ts'
import { sendTestEvent } from '#lib/webhooks/send-test-event.ts'

/** By the host alone: what follows it may be a secret. */
function act(action: StoreActName, url: string) {
  return { action, subject: new URL(url).host }
}

export const saveWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookForm,
  run: (ctx, { id, ...input }) => saveWebhook(ctx, id, input),
  audit: ({ webhook }, { id }) => act(id === null ? 'webhook.created' : 'webhook.updated', webhook.url),
})

export const deleteWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => deleteWebhook(ctx, id),
  audit: ({ url }) => act('webhook.deleted', url),
})

export const rotateSecretAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => rotateWebhookSecret(ctx, id),
  audit: ({ webhook }) => act('webhook.rotated', webhook.url),
})

export const pauseWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => pauseWebhook(ctx, id),
  audit: ({ url }) => act('webhook.paused', url),
})

export const resumeWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => resumeWebhook(ctx, id),
  audit: ({ url }) => act('webhook.resumed', url),
})

export const testWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => sendTestEvent(ctx, id),
  audit: ({ url }) => act('webhook.tested', url),
})

export const redeliverAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => redeliver(ctx, id),
  audit: ({ type }) => ({ action: 'webhook.redelivered', subject: type }),
})
