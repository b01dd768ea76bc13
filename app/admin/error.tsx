'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function ConsoleError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <FailedPage text="Nothing you entered was lost." retry={reset} />
    </main>
  )
}
