'use client'

import { FailedPage } from '#components/ui/failed-page.tsx'

export default function CheckoutError({ reset }: { error: Error & { digest?: string }; reset: () => void }) {
  return <FailedPage text="Your cart is safe." retry={reset} />
}
