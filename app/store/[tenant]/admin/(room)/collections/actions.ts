'use server'

import { z } from 'zod'
import { CollectionInput } from '#lib/catalog/collection-schema.ts'
import { deleteCollection } from '#lib/catalog/delete-collection.ts'
import { saveCollection } from '#lib/catalog/save-collection.ts'
import type { Tenant } from '#lib/db/tenant.ts'
import { catalogTag, menusTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

/** Menus name collections by their addresses, and leave out what is not in the shop. */
const tagsOf = (tenant: Tenant) => [catalogTag(tenant), menusTag(tenant)]

const CollectionId = z.object({ id: z.string().min(1).max(60) })

export const createCollectionAction = defineStoreAction({
  permission: 'products:write',
  input: CollectionInput,
  run: (ctx, input) => saveCollection(ctx, null, input),
  audit: ({ title }) => ({ action: 'collection.created', subject: title }),
  invalidates: ({ tenant }) => tagsOf(tenant),
  redirectTo: ({ id }) => `/admin/collections/${id}?added`,
})

export const updateCollectionAction = defineStoreAction({
  permission: 'products:write',
  input: CollectionInput.extend(CollectionId.shape),
  run: (ctx, { id, ...input }) => saveCollection(ctx, id, input),
  audit: ({ title }) => ({ action: 'collection.updated', subject: title }),
  invalidates: ({ tenant }) => tagsOf(tenant),
})

export const deleteCollectionAction = defineStoreAction({
  permission: 'products:write',
  input: CollectionId,
  run: (ctx, { id }) => deleteCollection(ctx, id),
  audit: ({ title }) => ({ action: 'collection.deleted', subject: title }),
  invalidates: ({ tenant }) => tagsOf(tenant),
})
