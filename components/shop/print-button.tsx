'use client'

import { Printer } from 'lucide-react'
import { Button } from '../ui/button.tsx'

export function PrintButton() {
  return (
    <Button onClick={() => window.print()}>
      <Printer aria-hidden size={16} strokeWidth={1.5} />
      Print
    </Button>
  )
}
