'use client'

import { Check } from 'lucide-react'
import { useEffect, useRef } from 'react'

type Step = { name: 'address' | 'schema' | 'tables' | 'owner' | 'content' | 'live'; ms: number }

/** Where the new merchant goes, and what was done for them. */
export type SignedUpStore = { url: string; steps: Step[] }

const LABELS: Record<Step['name'], string> = {
  address: 'Address taken',
  schema: 'Room of its own',
  tables: 'Shelves and till',
  owner: 'Your key',
  content: 'First goods to look at',
  live: 'Open',
}

/** Long enough to read that it happened, short enough not to be waited for. */
const READ_FOR_MS = 1400

/** The steps of making a store, each with the time it really took; then the way to its dashboard. */
export function MarketSignUpProgress({ store: { url, steps } }: { store: SignedUpStore }) {
  const head = useRef<HTMLHeadingElement>(null)

  useEffect(() => head.current?.focus(), [])
  useEffect(() => {
    const timer = setTimeout(() => location.assign(url), READ_FOR_MS)
    return () => clearTimeout(timer)
  }, [url])

  const total = steps.reduce((sum, { ms }) => sum + ms, 0)
  return (
    <div>
      <h2 ref={head} tabIndex={-1} className="font-semibold text-18 outline-none">
        Your store is open
      </h2>
      <p role="status" className="mt-1 text-14 text-muted">
        Made in {inMilliseconds(total)}. Taking you to your dashboard.
      </p>
      <ol className="relative mt-6">
        <span aria-hidden="true" className="absolute top-5.5 bottom-5.5 left-2.5 w-px bg-line-strong" />
        {steps.map(({ name, ms }, index) => (
          <li
            key={name}
            style={{ animationDelay: `${index * 90}ms` }}
            className="relative flex h-11 animate-fade-in items-center gap-3 text-14 [animation-fill-mode:backwards]"
          >
            <span className="flex size-5 items-center justify-center rounded-full bg-green-soft text-green">
              <Check aria-hidden size={14} strokeWidth={2} />
            </span>
            {LABELS[name]}
            <span className="ml-auto text-muted tabular-nums">{inMilliseconds(ms)}</span>
          </li>
        ))}
      </ol>
      <p className="mt-4 text-14">
        <a href={url} className="font-medium text-accent-text underline underline-offset-4">
          Go to your dashboard
        </a>
      </p>
    </div>
  )
}

function inMilliseconds(ms: number): string {
  return `${ms < 10 ? ms.toFixed(1) : Math.round(ms)} ms`
}
