'use client'

import { SlidersHorizontal } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { Sheet, SheetClose, SheetContent, SheetTrigger } from '../ui/sheet.tsx'

type FilterSheetProps = { onCount: number; total: number; children: ReactNode }

/** The filters on phones: a panel that stays open while several are chosen. */
export function FilterSheet({ onCount, total, children }: FilterSheetProps) {
  return (
    <Sheet>
      <SheetTrigger asChild>
        <Button variant="secondary" className="lg:hidden">
          <SlidersHorizontal aria-hidden size={16} strokeWidth={1.5} />
          {onCount > 0 ? `Filter (${onCount})` : 'Filter'}
        </Button>
      </SheetTrigger>
      <SheetContent
        side="left"
        title="Filter"
        footer={
          <SheetClose asChild>
            <Button size="lg" className="w-full">
              {total === 1 ? 'Show 1 product' : `Show ${total} products`}
            </Button>
          </SheetClose>
        }
      >
        {children}
      </SheetContent>
    </Sheet>
  )
}
