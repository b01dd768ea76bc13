import { z } from 'zod'
import { fail, ok, type Result } from '#lib/kernel/result.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { addWebhook } from '#lib/webhooks/add-webhook.ts'
import { changeWebhook } from '#lib/webhooks/change-webhook.ts'
import { deleteWebhook } from '#lib/webhooks/delete-webhook.ts'
import { getWebhook } from '#lib/webhooks/get-webhook.ts'
import { pauseWebhook, resumeWebhook } from '#lib/webhooks/pause-webhook.ts'
import { rotateWebhookSecret } from '#lib/webhooks/rotate-webhook-secret.ts'
import { WebhookId } from '#lib/webhooks/schema.ts'
import { sendTestEvent } from '#lib/webhooks/send-test-event.ts'
import { webhookAct } from '#lib/webhooks/webhook-act.ts'
import { webhookViewOf } from '#lib/webhooks/webhook-rows.ts'
import { changeOf } from '../change-of.ts'
import { type Access, defineEndpoint } from '../endpoint.ts'
import { keyset } from '../keyset.ts'
import { ListQuery, pageOf } from '../list.ts'
import { mapped } from '../mapped.ts'
import { secretResource, Webhook, WebhookBody, WebhookWithSecret, webhookResource } from './webhook-resource.ts'

const tag = 'Webhooks'
const ACCESS: readonly Access[] = ['webhooks:write']

const SORTS = {
  created_at: { column: 'id', direction: 'asc' },
  '-created_at': { column: 'id', direction: 'desc' },
} as const

const Query = ListQuery.extend({ sort: z.enum(['created_at', '-created_at']).default('created_at') })

/** What is no id is not there, and is not looked up. */
function withId<T>(id: string | undefined, run: (id: string) => Promise<Result<T>>): Promise<Result<T>> {
  const read = WebhookId.safeParse(id)
  return read.success ? run(read.data) : Promise.resolve(fail('not-found', 'There is no such webhook.'))
}

export const webhookEndpoints = [
  defineEndpoint({
    method: 'GET',
    path: '/webhooks',
    tag,
    summary: 'List webhooks',
    access: ACCESS,
    query: Query,
    status: 200,
    answer: pageOf(Webhook, 'WebhookPage'),
    run: async ({ db, now }, { query }) => {
      const { where, orderBy, take, page } = keyset(query, SORTS)
      const rows = await db.webhook.findMany({ where, orderBy, take })
      return ok(page(rows, (row) => webhookResource(webhookViewOf(row, now()))))
    },
  }),
  defineEndpoint({
    method: 'POST',
    path: '/webhooks',
    tag,
    summary: 'Add a webhook',
    description: 'Its secret is in this answer, and in no other.',
    access: ACCESS,
    body: WebhookBody,
    status: 201,
    answer: WebhookWithSecret,
    audit: (webhook) => webhookAct('webhook.created', webhook),
    run: async (ctx, { body }) => mapped(await addWebhook(ctx, body), secretResource),
  }),
  defineEndpoint({
    method: 'GET',
    path: '/webhooks/{id}',
    tag,
    summary: 'Read a webhook',
    access: ACCESS,
    status: 200,
    answer: Webhook,
    run: async (ctx, { params }) => mapped(await read(ctx, params.id ?? ''), webhookResource),
  }),
  defineEndpoint({
    method: 'PATCH',
    path: '/webhooks/{id}',
    tag,
    summary: 'Change where a webhook leads or what it hears of',
    access: ACCESS,
    body: changeOf(WebhookBody),
    status: 200,
    answer: Webhook,
    audit: (webhook) => webhookAct('webhook.updated', webhook),
    run: async (ctx, { params, body }) =>
      mapped(await withId(params.id, (id) => changeWebhook(ctx, id, body)), webhookResource),
  }),
  defineEndpoint({
    method: 'DELETE',
    path: '/webhooks/{id}',
    tag,
    summary: 'Delete a webhook, its log and what waits to be sent to it',
    access: ACCESS,
    status: 204,
    answer: null,
    audit: (deleted: { url: string }) => webhookAct('webhook.deleted', deleted),
    run: (ctx, { params }) => withId(params.id, (id) => deleteWebhook(ctx, id)),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/webhooks/{id}/pause',
    tag,
    summary: 'Pause a webhook',
    description:
      'What happens meanwhile is not written down for it; what waits for it waits on, for five hours at most.',
    access: ACCESS,
    status: 200,
    answer: Webhook,
    audit: (webhook) => webhookAct('webhook.paused', webhook),
    run: async (ctx, { params }) => mapped(await withId(params.id, (id) => pauseWebhook(ctx, id)), webhookResource),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/webhooks/{id}/resume',
    tag,
    summary: 'Send again to a webhook that is paused or held back',
    access: ACCESS,
    status: 200,
    answer: Webhook,
    audit: (webhook) => webhookAct('webhook.resumed', webhook),
    run: async (ctx, { params }) => mapped(await withId(params.id, (id) => resumeWebhook(ctx, id)), webhookResource),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/webhooks/{id}/rotate-secret',
    tag,
    summary: 'Give a webhook a new secret',
    description: 'For 24 hours both sign. The new one is in this answer, and in no other.',
    access: ACCESS,
    status: 200,
    answer: WebhookWithSecret,
    audit: (webhook) => webhookAct('webhook.rotated', webhook),
    run: async (ctx, { params }) =>
      mapped(await withId(params.id, (id) => rotateWebhookSecret(ctx, id)), secretResource),
  }),
  defineEndpoint({
    method: 'POST',
    path: '/webhooks/{id}/test',
    tag,
    summary: 'Send an event that says nothing, to see whether it arrives',
    access: ACCESS,
    status: 202,
    answer: null,
    audit: (tested: { url: string }) => webhookAct('webhook.tested', tested),
    run: (ctx, { params }) => withId(params.id, (id) => sendTestEvent(ctx, id)),
  }),
]

async function read(ctx: StoreContext, id: string) {
  const webhook = await getWebhook(ctx, id)
  return webhook ? ok(webhook) : fail('not-found', 'There is no such webhook.')
}
