import { z } from 'zod'
import type { ZodOpenApiPathItemObject } from 'zod-openapi'
import { EVENT_TYPES } from '#lib/webhooks/event-types.ts'
import { EVENT_DATA, WebhookPayload } from '#lib/webhooks/schema.ts'

const SIGNED = z.object({
  'webhook-id': z.string().meta({ description: 'Of the event: the same for every try of it.' }),
  'webhook-timestamp': z.string().meta({ description: 'When it was sent, in seconds since 1970.' }),
  'webhook-signature': z.string().meta({
    description:
      '"v1," and the HMAC-SHA256, in base64, of id.timestamp.body under the secret (standardwebhooks.com); after a rotation two, with a space between.',
  }),
})

/** What arrives at a webhook, as OpenAPI 3.1 describes requests that an API makes itself. */
export function eventDocuments(): Record<string, ZodOpenApiPathItemObject> {
  const documents = EVENT_TYPES.map((type) => {
    const schema = WebhookPayload.extend({ type: z.literal(type), data: EVENT_DATA[type] })
    const post = {
      tags: ['Events'],
      summary: type,
      requestParams: { header: SIGNED },
      requestBody: { required: true, content: { 'application/json': { schema } } },
      responses: { '2XX': { description: 'Taken. Anything else is tried again, eight times in four hours.' } },
    }
    return [type, { post }] as const
  })
  return Object.fromEntries(documents)
}
