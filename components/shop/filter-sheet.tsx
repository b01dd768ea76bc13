'use client'

import { type ReactNode, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { SlidersHorizontal } from '../ui/icons.tsx'
import { Sheet } from '../ui/sheet.tsx'

type FilterSheetProps = { onCount: number; total: number; children: ReactNode }

/** The filters on phones: a panel that stays open while several are chosen. */
export function FilterSheet({ onCount, total, children }: FilterSheetProps) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button
        variant="secondary"
        className="lg:hidden"
        aria-haspopup="dialog"
        aria-expanded={open}
        onClick={() => setOpen(true)}
      >
        <SlidersHorizontal />
        {onCount > 0 ? `Filter (${onCount})` : 'Filter'}
      </Button>
      <Sheet
        open={open}
        onOpenChange={setOpen}
        side="left"
        title="Filter"
        footer={
          <Button size="lg" className="w-full" onClick={() => setOpen(false)}>
            {total === 1 ? 'Show 1 product' : `Show ${total} products`}
          </Button>
        }
      >
        {children}
      </Sheet>
    </>
  )
}
