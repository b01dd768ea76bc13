'use client'

import type { ReactNode } from 'react'
import { useShopSession } from './session-store.ts'

/**
 * What holds for the whole shop at this moment. It comes with what belongs to the visitor, not with the page: the clock
 * changes it, and pages are kept.
 */
export function ShopNotice({ icon }: { icon: ReactNode }) {
  const notice = useShopSession()?.notice
  return (
    <div role="status">
      {notice ? (
        <p className="flex items-start justify-center gap-2.5 border-line border-b bg-sunken px-4 py-3 text-14">
          {icon}
          {notice}
        </p>
      ) : null}
    </div>
  )
}
