'use server'

import { z } from 'zod'
import { requiredLine } from '#lib/kernel/text.ts'
import { addDomain } from '#lib/tenancy/domains/add-domain.ts'
import { checkDomainNow } from '#lib/tenancy/domains/check-domain-now.ts'
import { removeDomain } from '#lib/tenancy/domains/remove-domain.ts'
import { restoreDomain } from '#lib/tenancy/domains/restore-domain.ts'
import { setPrimaryDomain } from '#lib/tenancy/domains/set-primary-domain.ts'
import type { StoreContext } from '#lib/tenancy/store-context.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

const HostInput = z.object({ host: requiredLine(300, 'Enter a domain, such as shop.example.com.') })
const IdInput = z.object({ id: requiredLine(64, 'Choose a domain.') })

function actingOf({ actor }: StoreContext, { address }: { address: string }) {
  return { actor: actor.kind === 'staff' ? `staff:${actor.id}` : actor.kind, address }
}

export const addDomainAction = defineStoreAction({
  permission: 'settings:write',
  input: HostInput,
  run: (ctx, { host }, request) => addDomain(ctx.tenant.id, host, actingOf(ctx, request)),
  audit: 'by the use case',
})

export const checkDomainAction = defineStoreAction({
  permission: 'settings:write',
  input: IdInput,
  run: (ctx, { id }) => checkDomainNow(ctx.tenant.id, id),
  audit: ({ host }) => ({ action: 'domain.checked', subject: host }),
})

export const makePrimaryAction = defineStoreAction({
  permission: 'settings:write',
  input: IdInput,
  run: (ctx, { id }, request) => setPrimaryDomain(ctx.tenant.id, id, actingOf(ctx, request)),
  audit: 'by the use case',
})

export const removeDomainAction = defineStoreAction({
  permission: 'settings:write',
  input: IdInput,
  run: (ctx, { id }, request) => removeDomain(ctx.tenant.id, id, actingOf(ctx, request)),
  audit: 'by the use case',
})

export const restoreDomainAction = defineStoreAction({
  permission: 'settings:write',
  input: HostInput.extend({ wasPrimary: z.stringbool().default(false) }),
  run: (ctx, input, request) => restoreDomain(ctx.tenant.id, input, actingOf(ctx, request)),
  audit: 'by the use case',
})
