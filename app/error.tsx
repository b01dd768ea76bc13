'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function ErrorPage({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <FailedPage text="Nothing you entered was lost." retry={reset} />
    </main>
  )
}
