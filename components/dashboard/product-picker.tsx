'use client'

import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { Input } from '#components/ui/input.tsx'
import type { PickedProduct } from '#lib/catalog/collection-view.ts'
import { moveItem } from './move-item.ts'
import { RowButton } from './row-button.tsx'
import { Thumbnail } from './thumbnail.tsx'

const WAIT_MS = 200
const ICON = { 'aria-hidden': true, size: 16, strokeWidth: 1.5 } as const

type ProductPickerProps = {
  chosen: readonly PickedProduct[]
  error?: string
  onChange: (chosen: readonly PickedProduct[]) => void
}

/** Products chosen one by one, in their order; a search finds more. */
export function ProductPicker({ chosen, error, onChange }: ProductPickerProps) {
  const [q, setQ] = useState('')
  const found = useProducts(q)
  const offered = found.filter(({ id }) => !chosen.some((product) => product.id === id))
  return (
    <div className="grid gap-4">
      {chosen.length > 0 ? (
        <ul aria-label="Chosen products" className="divide-y divide-line rounded-control border border-line">
          {chosen.map((product, index) => (
            <Row key={product.id} product={product}>
              <RowButton
                label={`Move ${product.title} up`}
                disabled={index === 0}
                onPress={() => onChange(moveItem(chosen, index, index - 1))}
              >
                <ArrowUp {...ICON} />
              </RowButton>
              <RowButton
                label={`Move ${product.title} down`}
                disabled={index === chosen.length - 1}
                onPress={() => onChange(moveItem(chosen, index, index + 1))}
              >
                <ArrowDown {...ICON} />
              </RowButton>
              <RowButton
                label={`Take ${product.title} out`}
                onPress={() => onChange(chosen.filter(({ id }) => id !== product.id))}
              >
                <X {...ICON} />
              </RowButton>
            </Row>
          ))}
        </ul>
      ) : (
        <p className="text-14 text-muted">No products chosen yet.</p>
      )}
      {error ? (
        <p role="alert" className="text-13 text-red">
          {error}
        </p>
      ) : null}
      <div className="grid gap-2">
        <Input
          type="search"
          aria-label="Find products to add"
          placeholder="Find products to add"
          value={q}
          autoComplete="off"
          onChange={(event) => setQ(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.preventDefault()
          }}
        />
        <ul aria-label="Products to add" className="max-h-72 divide-y divide-line overflow-y-auto">
          {offered.map((product) => (
            <Row key={product.id} product={product}>
              <RowButton label={`Add ${product.title}`} onPress={() => onChange([...chosen, product])}>
                <Plus {...ICON} />
              </RowButton>
            </Row>
          ))}
        </ul>
      </div>
    </div>
  )
}

function Row({ product, children }: { product: PickedProduct; children: ReactNode }) {
  return (
    <li className="flex items-center gap-3 px-3 py-1.5">
      <Thumbnail picture={product.picture} className="size-8" />
      <span className="min-w-0 flex-1 truncate text-14">
        {product.title}
        {product.status === 'draft' ? <span className="text-muted"> (draft)</span> : null}
      </span>
      <span className="flex shrink-0">{children}</span>
    </li>
  )
}

/** What the store finds for a query, asked once the typing pauses. */
function useProducts(q: string): readonly PickedProduct[] {
  const [found, setFound] = useState<readonly PickedProduct[]>([])
  useEffect(() => {
    const leaving = new AbortController()
    const timer = setTimeout(async () => {
      try {
        const response = await fetch(`/admin/collections/products?q=${encodeURIComponent(q)}`, {
          signal: leaving.signal,
        })
        if (response.ok) setFound(((await response.json()) as { products: PickedProduct[] }).products)
      } catch {
        // Without an answer the list stays as it is; the next letter asks again.
      }
    }, WAIT_MS)
    return () => {
      clearTimeout(timer)
      leaving.abort()
    }
  }, [q])
  return found
}
