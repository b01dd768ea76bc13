'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function WorkroomError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main>
      <FailedPage text="What was saved is safe." retry={reset} />
    </main>
  )
}
