'use server'

import { defineStoreAction } from '#lib/web/define-store-action.ts'
import { deleteWebhook } from '#lib/webhooks/delete-webhook.ts'
import { pauseWebhook, resumeWebhook } from '#lib/webhooks/pause-webhook.ts'
import { redeliver } from '#lib/webhooks/redeliver.ts'
import { rotateWebhookSecret } from '#lib/webhooks/rotate-webhook-secret.ts'
import { saveWebhook } from '#lib/webhooks/save-webhook.ts'
import { WebhookForm, WebhookIdInput } from '#lib/webhooks/schema.ts'
import { sendTestEvent } from '#lib/webhooks/send-test-event.ts'
import { webhookAct } from '#lib/webhooks/webhook-act.ts'

export const saveWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookForm,
  run: (ctx, { id, ...input }) => saveWebhook(ctx, id, input),
  audit: ({ webhook }, { id }) => webhookAct(id === null ? 'webhook.created' : 'webhook.updated', webhook),
})

export const deleteWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => deleteWebhook(ctx, id),
  audit: (webhook) => webhookAct('webhook.deleted', webhook),
})

export const rotateSecretAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => rotateWebhookSecret(ctx, id),
  audit: ({ webhook }) => webhookAct('webhook.rotated', webhook),
})

export const pauseWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => pauseWebhook(ctx, id),
  audit: (webhook) => webhookAct('webhook.paused', webhook),
})

export const resumeWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => resumeWebhook(ctx, id),
  audit: (webhook) => webhookAct('webhook.resumed', webhook),
})

export const testWebhookAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => sendTestEvent(ctx, id),
  audit: (webhook) => webhookAct('webhook.tested', webhook),
})

export const redeliverAction = defineStoreAction({
  permission: 'webhooks:write',
  input: WebhookIdInput,
  run: (ctx, { id }) => redeliver(ctx, id),
  audit: ({ type }) => ({ action: 'webhook.redelivered', subject: type }),
})
