'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function MarketError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedPage text="Nothing you entered was lost." retry={reset} />
}
