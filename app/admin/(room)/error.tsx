'use client'

import { SomethingBroke } from '#components/dashboard/something-broke.tsx'

export default function ConsoleError({ reset }: { error: Error; reset: () => void }) {
  return <SomethingBroke reset={reset} />
}
