'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function StoreError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <FailedPage text="Your cart is safe." retry={reset} />
    </main>
  )
}
