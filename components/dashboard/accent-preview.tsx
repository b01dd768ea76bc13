'use client'

import type { CSSProperties } from 'react'
import { accentRamp } from '#lib/kernel/accent-ramp.ts'

type AccentPreviewProps = { accent: string; name: string; serif: boolean; radius: number }

/** How the colour will look in the shop, by day and by night, before anything is saved. */
export function AccentPreview({ accent, name, serif, radius }: AccentPreviewProps) {
  const ramp = accentRamp(accent)
  return (
    <div aria-hidden className="grid gap-2 sm:grid-cols-2">
      <Sample look={ramp.light} page="#fdfcfa" text="#1c1a17" {...{ name, serif, radius }} />
      <Sample look={ramp.dark} page="#191715" text="#f2f0ec" {...{ name, serif, radius }} />
    </div>
  )
}

type SampleProps = Omit<AccentPreviewProps, 'accent'> & {
  look: { accent: string; onAccent: string; accentText: string; accentSoft: string }
  page: string
  text: string
}

function Sample({ look, page, text, name, serif, radius }: SampleProps) {
  const face: CSSProperties = serif ? { fontFamily: 'var(--font-fraunces), Georgia, serif' } : {}
  return (
    <div className="rounded-control border border-line p-4" style={{ background: page, color: text }}>
      <div className="truncate font-semibold text-16 tracking-tight" style={face}>
        {name || 'Your shop'}
      </div>
      <div className="mt-3 flex items-end gap-3">
        <div
          className="h-16 w-13 shrink-0"
          style={{ background: look.accentSoft, borderRadius: `${Math.min(radius, 20)}px` }}
        />
        <div className="min-w-0 flex-1 text-13">
          <div className="underline underline-offset-4" style={{ color: look.accentText }}>
            A link
          </div>
          <div
            className="mt-2 rounded-control px-3 py-1.5 text-center font-medium"
            style={{ background: look.accent, color: look.onAccent }}
          >
            Add to cart
          </div>
        </div>
      </div>
    </div>
  )
}
