'use client'

import { Archive, ArchiveRestore } from 'lucide-react'
import { Button } from '#components/ui/button.tsx'
import type { ProductStatus } from '#lib/catalog/product-view.ts'
import { type ArchiveActions, useArchive } from './use-archive.ts'

type ArchiveButtonProps = {
  product: { id: string; title: string; status: ProductStatus }
  actions: ArchiveActions
}

/** Archives the product of the page, or brings it back. */
export function ArchiveButton({ product, actions }: ArchiveButtonProps) {
  const { pending, putAway, bringBack } = useArchive(actions)
  const archived = product.status === 'archived'
  const Icon = archived ? ArchiveRestore : Archive
  return (
    <Button
      variant="secondary"
      aria-disabled={pending || undefined}
      onClick={() => (pending ? undefined : archived ? bringBack(product) : putAway(product))}
    >
      <Icon aria-hidden size={16} strokeWidth={1.5} />
      {archived ? 'Restore' : 'Archive'}
    </Button>
  )
}
