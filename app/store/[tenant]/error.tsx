'use client'

import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

export default function StoreError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="flex min-h-dvh flex-col justify-center px-4">
      <h1 className="sr-only">Something went wrong</h1>
      <EmptyState
        title="Something went wrong on our side"
        text="Your cart is safe. Try again in a moment."
        action={<Button onClick={reset}>Try again</Button>}
      />
    </main>
  )
}
