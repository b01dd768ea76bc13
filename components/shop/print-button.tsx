'use client'

import { Button } from '../ui/button.tsx'
import { Printer } from '../ui/icons.tsx'

export function PrintButton() {
  return (
    <Button size="sm" onClick={() => window.print()}>
      <Printer aria-hidden size={16} strokeWidth={1.5} />
      Print
    </Button>
  )
}
