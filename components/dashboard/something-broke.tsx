'use client'

import { Unplug } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { startTransition } from 'react'
import { Button } from '#components/ui/button.tsx'
import { EmptyState } from '#components/ui/empty-state.tsx'

/** A page that could not be made: says what is safe and offers another try. */
export function SomethingBroke({ reset }: { reset: () => void }) {
  const router = useRouter()
  return (
    <>
      <h1 className="sr-only">Error</h1>
      <EmptyState
        picture={<Unplug aria-hidden size={40} strokeWidth={1} />}
        title="This page could not be shown"
        text="Something went wrong on our side. What you saved is safe. Try again in a moment."
        action={
          <Button
            onClick={() =>
              startTransition(() => {
                router.refresh()
                reset()
              })
            }
          >
            Try again
          </Button>
        }
      />
    </>
  )
}
