import type { ComponentProps } from 'react'
import { Input } from '#components/ui/input.tsx'

type MoneyInputProps = Omit<ComponentProps<typeof Input>, 'type' | 'inputMode'> & { currency: string }

/** An amount as a person types it, with its currency in front. */
export function MoneyInput({ currency, ...props }: MoneyInputProps) {
  return (
    <span className="relative block">
      <span
        aria-hidden
        className="-translate-y-1/2 pointer-events-none absolute top-1/2 left-3 text-13 text-muted tabular-nums"
      >
        {currency}
      </span>
      <Input {...props} inputMode="decimal" autoComplete="off" className="pl-12! tabular-nums" />
    </span>
  )
}
