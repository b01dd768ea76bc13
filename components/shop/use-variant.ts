'use client'

import { useEffect, useState } from 'react'
import { chooseValue, firstChoice } from '#lib/catalog/choose-variant.ts'
import type { VariantView } from '#lib/catalog/product-view.ts'
import { showPicture } from './shown-picture.ts'

const PARAMETER = 'variant'

/**
 * The variant that is chosen on a product's page. It stands in the address, read by the browser alone: the page itself is
 * the same for everybody, and cached. The gallery follows.
 */
export function useVariant(variants: readonly VariantView[]) {
  const [id, setId] = useState(() => firstChoice(variants)?.id)
  useEffect(() => {
    const asked = new URLSearchParams(window.location.search).get(PARAMETER)
    const variant = asked === null ? undefined : variants.find((each) => each.id === asked)
    if (!variant) return
    setId(variant.id)
    if (variant.mediaId) showPicture(variant.mediaId)
  }, [variants])
  const variant = variants.find((each) => each.id === id) ?? firstChoice(variants)
  const choose = (position: number, value: string) => {
    const next = chooseValue(variants, variant?.optionValues ?? [], position, value)
    if (!next) return
    setId(next.id)
    if (next.mediaId) showPicture(next.mediaId)
    const url = new URL(window.location.href)
    url.searchParams.set(PARAMETER, next.id)
    window.history.replaceState(null, '', url)
  }
  return { variant, choose }
}
