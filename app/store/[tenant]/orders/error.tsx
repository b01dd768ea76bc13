'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function OrderError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <FailedPage text="Your orders are safe." retry={reset} />
    </main>
  )
}
