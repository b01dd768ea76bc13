'use client'

import { Archive, ArchiveRestore, Ellipsis, ExternalLink, Pencil } from 'lucide-react'
import Link from 'next/link'
import { Button } from '#components/ui/button.tsx'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuTrigger,
} from '#components/ui/dropdown-menu.tsx'
import type { ProductStatus } from '#lib/catalog/product-view.ts'
import { type ArchiveActions, useArchive } from './use-archive.ts'

type ProductMenuProps = {
  product: { id: string; slug: string; title: string; status: ProductStatus }
  actions: ArchiveActions
}

/** What can be done with a product from the list. */
export function ProductMenu({ product, actions }: ProductMenuProps) {
  const { pending, putAway, bringBack } = useArchive(actions)
  return (
    <DropdownMenu>
      <DropdownMenuTrigger asChild>
        <Button
          variant="ghost"
          size="icon"
          className="relative z-10 size-9! md:size-8!"
          aria-label={`More for ${product.title}`}
          title="More"
          disabled={pending}
        >
          <Ellipsis aria-hidden size={20} strokeWidth={1.5} />
        </Button>
      </DropdownMenuTrigger>
      <DropdownMenuContent align="end">
        <DropdownMenuItem asChild>
          <Link href={`/admin/products/${product.id}`} prefetch={false}>
            <Pencil aria-hidden size={16} strokeWidth={1.5} />
            Edit
          </Link>
        </DropdownMenuItem>
        {product.status === 'active' ? (
          <DropdownMenuItem asChild>
            <a href={`/products/${product.slug}`} target="_blank" rel="noreferrer">
              <ExternalLink aria-hidden size={16} strokeWidth={1.5} />
              View in the shop
            </a>
          </DropdownMenuItem>
        ) : null}
        {product.status === 'archived' ? (
          <DropdownMenuItem onSelect={() => bringBack(product)}>
            <ArchiveRestore aria-hidden size={16} strokeWidth={1.5} />
            Restore
          </DropdownMenuItem>
        ) : (
          <DropdownMenuItem onSelect={() => putAway(product)}>
            <Archive aria-hidden size={16} strokeWidth={1.5} />
            Archive
          </DropdownMenuItem>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
