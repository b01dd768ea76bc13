'use client'

import { Eye, EyeOff } from 'lucide-react'
import { type ComponentProps, useState } from 'react'
import { Input } from '#components/ui/input.tsx'
import { useHydrated } from './use-hydrated.ts'

/** A password that can be looked at. Without JavaScript the button is left out. */
export function MarketPasswordInput(props: Omit<ComponentProps<'input'>, 'type'>) {
  const [shown, setShown] = useState(false)
  const hydrated = useHydrated()
  const Icon = shown ? EyeOff : Eye
  return (
    <div className="relative">
      <Input
        {...props}
        type={shown ? 'text' : 'password'}
        spellCheck={false}
        autoCapitalize="none"
        className="pr-24!"
      />
      {hydrated ? (
        <button
          type="button"
          aria-pressed={shown}
          aria-controls={props.id}
          onClick={() => setShown(!shown)}
          className="absolute inset-y-1 right-1 inline-flex items-center gap-1.5 rounded-control px-2.5 text-13 text-muted hover:text-text"
        >
          <Icon aria-hidden size={16} strokeWidth={1.5} />
          {shown ? 'Hide' : 'Show'}
          <span className="sr-only"> the password</span>
        </button>
      ) : null}
    </div>
  )
}
