'use client'

import { Button } from '#components/ui/button.tsx'

export default function ErrorPage({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return (
    <main className="mx-auto flex min-h-dvh max-w-[68ch] flex-col justify-center gap-3 px-6">
      <h1 className="font-display text-28">Something went wrong on our side</h1>
      <p className="text-muted">Nothing you entered was lost. Try again in a moment.</p>
      <p>
        <Button onClick={reset}>Try again</Button>
      </p>
    </main>
  )
}
