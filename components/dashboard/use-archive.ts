'use client'

import { useRouter } from 'next/navigation'
import { useTransition } from 'react'
import { toast } from 'sonner'
import type { ProductStatus } from '#lib/catalog/product-view.ts'
import { formOf } from './action-button.tsx'
import { callAction } from './call-action.ts'
import type { FormAction } from './form-action.ts'

/** The three steps, as the page hands them on. */
export type ArchiveActions = { archive: FormAction; restore: FormAction; undo: FormAction }

type Archivable = { id: string; title: string; status: ProductStatus }

/** Archives at once, with Undo in the toast; Undo also puts a product that was on sale back on sale. */
export function useArchive({ archive, restore, undo }: ArchiveActions) {
  const router = useRouter()
  const [pending, start] = useTransition()

  const run = (action: FormAction, fields: Record<string, string>, done: () => void) =>
    start(async () => {
      const state = await callAction(action, formOf(fields))
      if (state.status === 'error') {
        toast.error(state.message ?? 'This did not work. Try again.')
        return
      }
      done()
      router.refresh()
    })

  const bringBack = ({ id, title }: Archivable) =>
    run(restore, { id }, () => toast.success(`${title} is back as a draft.`))

  const takeBack = ({ id, title, status }: Archivable) =>
    run(undo, { id, status }, () =>
      toast.success(status === 'active' ? `${title} is on sale again.` : `${title} is a draft again.`),
    )

  const putAway = (product: Archivable) =>
    run(archive, { id: product.id }, () =>
      toast.success(`${product.title} is archived.`, { action: { label: 'Undo', onClick: () => takeBack(product) } }),
    )

  return { pending, putAway, bringBack }
}
