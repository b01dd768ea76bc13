'use server'

import { describePictures } from '#lib/content/describe-pictures.ts'
import { getStoreSettings } from '#lib/content/get-store-settings.ts'
import { SettingsInput } from '#lib/content/schema.ts'
import { updateStoreSettings } from '#lib/content/update-store-settings.ts'
import { ok } from '#lib/kernel/result.ts'
import { optionalLine } from '#lib/kernel/text.ts'
import { storeTag } from '#lib/web/cache-tags.ts'
import { defineStoreAction } from '#lib/web/define-store-action.ts'

/** What the two large pictures of the home page show; a logo shows the name. */
const SettingsForm = SettingsInput.extend({ heroAlt: optionalLine(200), storyAlt: optionalLine(200) })

export const updateSettingsAction = defineStoreAction({
  permission: 'settings:write',
  input: SettingsForm,
  run: async (ctx, { heroAlt, storyAlt, ...input }) => {
    const saved = await updateStoreSettings(ctx, input)
    if (!saved.ok) return saved
    const { heroMediaId, storyMediaId } = saved.value
    await describePictures(ctx, {
      ...(heroMediaId ? { [heroMediaId]: heroAlt } : {}),
      ...(storyMediaId ? { [storyMediaId]: storyAlt } : {}),
    })
    return ok({ settings: await getStoreSettings(ctx.db) })
  },
  audit: () => ({ action: 'settings.updated' }),
  // Name, colour and currency stand on every page, so every page is made anew.
  invalidates: ({ tenant }) => [storeTag(tenant)],
})
